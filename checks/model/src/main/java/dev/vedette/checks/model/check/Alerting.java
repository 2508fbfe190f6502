// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.CheckId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When it becomes a problem.
 *
 * @param rules the default rules, as changed by the author, and the author's own; ids are unique
 * @param mute null when not muted
 * @param trial how long a new check judges without paging; null for not at all
 */
public record Alerting(
    List<Threshold> thresholds,
    List<Rule> rules,
    List<CheckId> dependsOn,
    @Nullable Mute mute,
    @Nullable Duration trial) {
  public Alerting {
    thresholds = List.copyOf(thresholds);
    rules = List.copyOf(rules);
    dependsOn = List.copyOf(dependsOn);
  }

  /** Nothing pages until then. */
  public record Mute(Instant until, String because) {}
}
