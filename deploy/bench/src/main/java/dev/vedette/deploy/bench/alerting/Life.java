// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.Transition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that one check hears: its scheduled runs, spread over the period, the extra runs that the
 * engine asks for, which are made, and its ticks. For one thread.
 */
final class Life {
  private static final Finding FINDING =
      new Finding(Cause.EXPECTATION, "1", "expected status 200, saw 503", "shop.example.com");

  private final Engine engine = new Engine();
  private final CheckDefinition check;
  private final RuleContext context;
  private final Fate fate;
  private final Consumer<RecordedEvent> heard;
  private final PriorityQueue<Coming> coming = new PriorityQueue<>(Coming.FIRST);
  private CheckState state;
  private @Nullable Instant wake;
  private long number;
  private long order;
  private int pages;

  /** What will be heard; of two at the same instant, that which was expected first. */
  private record Coming(Instant at, long order, Event event) {
    static final Comparator<Coming> FIRST =
        Comparator.comparing(Coming::at).thenComparingLong(Coming::order);
  }

  /**
   * Of a check from {@code beginning} on.
   *
   * @param heard takes each event, in their order
   */
  Life(CheckDefinition check, Instant beginning, Fate fate, Consumer<RecordedEvent> heard) {
    this.check = check;
    this.context = new RuleContext(check, Lights.ALL_LIT);
    this.fate = fate;
    this.heard = heard;
    this.state = CheckState.fresh(beginning);
    long apart = check.cadence().every().toMillis() / check.locations().size();
    for (int i = 0; i < check.locations().size(); i++) {
      expectRun(check.locations().get(i), beginning.plusMillis(i * apart), SlotKind.SCHEDULED);
    }
  }

  /** Lives up to {@code end}. Answers how many pages went out. */
  int until(Instant end) {
    for (Coming next = coming.poll();
        next != null && next.at().isBefore(end);
        next = coming.poll()) {
      wakeBefore(next.at());
      if (next.event() instanceof RunJudged run && run.slot().kind() == SlotKind.SCHEDULED) {
        Instant due = run.slot().due().plus(check.cadence().every());
        expectRun(run.slot().location(), due, SlotKind.SCHEDULED);
      }
      hear(next.event(), next.at());
    }
    return pages;
  }

  private void wakeBefore(Instant next) {
    for (Instant at = wake; at != null && at.isBefore(next); at = wake) {
      hear(new Event.Tick(), at);
      wake = wake != null && wake.isAfter(at) ? wake : null;
    }
  }

  private void hear(Event event, Instant now) {
    number++;
    heard.accept(new RecordedEvent(number, now, check.origin().hash(), Lights.ALL_LIT, event));
    Decision decision = engine.decide(context, state, event, now);
    state = decision.state();
    wake = decision.wake();
    for (Transition transition : decision.transitions()) {
      switch (transition) {
        case Transition.Ask ask -> answer(ask, now);
        case Transition.Begin begin -> pages += begin.delivery().pages() ? 1 : 0;
        default -> {}
      }
    }
  }

  private void answer(Transition.Ask ask, Instant now) {
    if (ask.kind() == SlotKind.CONTROL) {
      Event tried = new ControlTried(ask.location(), "control.example.net", true);
      expect(now.plusMillis(400), tried);
    } else {
      expectRun(ask.location(), ask.at(), ask.kind());
    }
  }

  private void expectRun(LocationId location, Instant due, SlotKind kind) {
    int place = check.locations().indexOf(location);
    boolean failed = fate.fails(place, due);
    int micros = fate.micros(place);
    Slot slot = new Slot(check.id(), location, due, kind);
    SortedMap<String, Double> metrics = new TreeMap<>();
    metrics.put("duration", micros / 1000.0);
    Verdict verdict = failed ? Verdict.FAILED : Verdict.PASSED;
    RunJudged run = new RunJudged(id(due), slot, verdict, failed ? FINDING : null, metrics);
    expect(due.plus(micros + 5_000, ChronoUnit.MICROS), run);
  }

  /** In UUIDv7's layout, as run ids are. */
  private RunId id(Instant due) {
    return new RunId(new UUID((due.toEpochMilli() << 16) | 0x7000, Long.MIN_VALUE | order));
  }

  private void expect(Instant at, Event event) {
    coming.add(new Coming(at, order++, event));
  }
}
