// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports to be kept; renews what the agent holds.
 *
 * @param holding see {@link LeaseRequest#holding()}
 * @param spoolEmptyUpTo see {@link LeaseRequest#spoolEmptyUpTo()}; counts the reports of this batch
 *     as not acknowledged
 */
public record ReportBatch(
    String agent,
    String location,
    List<ReportMessage> reports,
    List<SlotMessage> holding,
    @Nullable Instant spoolEmptyUpTo) {
  public ReportBatch {
    requireNonNull(agent, "agent");
    requireNonNull(location, "location");
    reports = List.copyOf(reports);
    holding = List.copyOf(holding);
  }
}
