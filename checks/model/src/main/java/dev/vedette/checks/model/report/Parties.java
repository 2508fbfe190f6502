// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import java.util.List;

/**
 * What each owner of hosts, and all third parties together, did to a run.
 *
 * @param owners whose hosts were asked, the largest part of the critical path first
 * @param third what owners that are not first party have of the critical path together, each moment
 *     once
 */
public record Parties(List<OwnerTime> owners, Duration third) {
  public Parties {
    owners = List.copyOf(owners);
  }

  /** Where only the owners are known: moments that two of them share count twice. */
  public static Parties of(List<OwnerTime> owners) {
    Duration third =
        owners.stream()
            .filter(owner -> !owner.firstParty())
            .map(OwnerTime::critical)
            .reduce(Duration.ZERO, Duration::plus);
    return new Parties(owners, third);
  }
}
