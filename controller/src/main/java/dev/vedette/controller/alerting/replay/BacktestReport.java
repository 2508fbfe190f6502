// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.history.HistoryHead;
import java.util.List;

/**
 * What other rules would have made of a history.
 *
 * @param head of the history
 * @param outcomes by check, in order of id
 * @param gone checks that have a history and are no more
 * @param fresh checks that have no history yet
 */
public record BacktestReport(
    HistoryHead head, List<CheckOutcome> outcomes, List<CheckId> gone, List<CheckId> fresh) {
  public BacktestReport {
    outcomes = List.copyOf(outcomes);
    gone = List.copyOf(gone);
    fresh = List.copyOf(fresh);
  }

  /** How many pages change in that way. */
  public int count(PageChange.Kind kind) {
    return outcomes.stream().mapToInt(outcome -> outcome.count(kind)).sum();
  }

  /** How many events were replayed. */
  public long events() {
    return outcomes.stream().mapToLong(CheckOutcome::events).sum();
  }

  /** How many pages were sent. */
  public int before() {
    return outcomes.stream().mapToInt(CheckOutcome::before).sum();
  }

  /** How many would be. */
  public int after() {
    return outcomes.stream().mapToInt(CheckOutcome::after).sum();
  }
}
