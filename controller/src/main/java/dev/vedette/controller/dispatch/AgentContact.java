// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says of itself with every poll and upload.
 *
 * @param holding every slot it holds, started or not; their leases are renewed
 * @param spoolEmptyUpTo every run due before this instant that was carried out has been
 *     acknowledged; null when the agent cannot say
 */
public record AgentContact(
    AgentId agent, LocationId location, List<HeldSlot> holding, @Nullable Instant spoolEmptyUpTo) {
  public AgentContact {
    holding = List.copyOf(holding);
  }
}
