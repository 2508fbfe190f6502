// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.history.CheckHistory;
import dev.vedette.controller.alerting.history.HistoryHead;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One check's history under the rules of then and under those of now, in one pass. As long as both
 * are the same they are one course, and nothing is judged twice.
 */
final class CheckBacktest {
  private final CheckHistory history;
  private final CheckDefinition now;
  private final FormerIds former;
  private final DefinitionsByHash definitions;
  private final Map<String, Boolean> same = new HashMap<>();
  private final Replay then;
  private final PageLog sent = new PageLog();
  private final Upcoming upcoming;
  private final SortedSet<RuleId> unheard = new TreeSet<>();
  private @Nullable Rehearsal rehearsal;
  private @Nullable Instant wake;
  private long events;

  private CheckBacktest(CheckHistory history, CheckDefinition now, FormerIds former) {
    this.history = history;
    this.now = now;
    this.former = former;
    this.definitions = new DefinitionsByHash(history::definition);
    this.then = new Replay(history.check(), definitions, history.state().orElse(null));
    this.upcoming = new Upcoming(history::next);
  }

  /** Replays it. Pages of before the head's {@code since} are of no interest. */
  static CheckOutcome of(
      CheckHistory history, CheckDefinition now, FormerIds former, HistoryHead head) {
    CheckBacktest backtest = new CheckBacktest(history, now, former);
    try {
      backtest.run(head.until());
      return backtest.outcome(head.since());
    } catch (ForgottenDefinitionException e) {
      return CheckOutcome.failed(history.check(), String.valueOf(e.getMessage()));
    }
  }

  private void run(Instant until) {
    for (RecordedEvent event = upcoming.next(); event != null; event = upcoming.next()) {
      events++;
      if (rehearsal == null && !isUnderSameRules(event)) {
        rehearsal = new Rehearsal(now, upcoming, branch());
      }
      Decision decision = then.hear(event);
      wake = decision.wake();
      sent.hear(decision.transitions(), event.now());
      if (rehearsal != null) {
        rehearsal.hear(former.present(event));
      }
    }
    if (rehearsal != null) {
      rehearsal.passTimeUntil(until);
    }
  }

  private boolean isUnderSameRules(RecordedEvent event) {
    return event.event() instanceof Event.Retired
        || same.computeIfAbsent(event.definition(), hash -> isSame(definitions.apply(hash)));
  }

  /** Rules look at nothing else of a definition. */
  private boolean isSame(CheckDefinition other) {
    unheard.addAll(Unheard.changed(other, now));
    return other.alerting().equals(now.alerting())
        && other.cadence().equals(now.cadence())
        && other.locations().equals(now.locations());
  }

  private Track branch() {
    CheckState state = then.state().orElse(null);
    return new Track(now, state, wake, sent.copy());
  }

  private CheckOutcome outcome(Instant since) {
    List<ToldPage> before = from(since, sent.pages());
    List<ToldPage> after = before;
    List<ToldPage> supposed = List.of();
    if (!now.cadence().enabled()) {
      after = List.of();
    } else if (rehearsal != null) {
      after = from(since, rehearsal.pages());
      supposed = from(since, rehearsal.supposedPages());
    }
    List<PageChange> changes = Comparison.of(before, after, supposed, now.cadence().every());
    return new CheckOutcome(
        history.check(), events, before.size(), after.size(), changes, unheard, "");
  }

  private static List<ToldPage> from(Instant since, List<ToldPage> pages) {
    return pages.stream().filter(page -> !page.begun().isBefore(since)).toList();
  }
}
