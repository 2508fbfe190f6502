// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.OfIncident;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.window.KeptRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A check whose locations run in turn, tick after tick, without confirmations: enough for rules
 * that look back over hours and days.
 */
final class WindowWorld {
  static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

  /** What a run brings; its duration in milliseconds. */
  record Outcome(Verdict verdict, double millis) {
    static final Outcome FINE = new Outcome(Verdict.PASSED, 1_000);
    static final Outcome FAILURE = new Outcome(Verdict.FAILED, 10);

    static Outcome taking(double millis) {
      return new Outcome(Verdict.PASSED, millis);
    }
  }

  final List<OfIncident> told = new ArrayList<>();
  final KeptRows rows = new KeptRows();
  Lights lights = Lights.ALL_LIT;
  CheckState state = CheckState.fresh(BEGINNING);
  Instant now = BEGINNING;
  private final Engine engine = new Engine();
  private CheckDefinition definition;
  private boolean restarting;
  private int ticks;

  WindowWorld(String every, int locations, Rule... rules) {
    definition = definition(every, locations, rules);
  }

  private static CheckDefinition definition(String every, int locations, Rule... rules) {
    return Checks.check(
        Checks.cadence(every, "PT3S"),
        Checks.locations(locations),
        Checks.alerting(List.of(rules), null, null));
  }

  /** From now on the controller stops and starts again after every event. */
  WindowWorld restarting() {
    restarting = true;
    return this;
  }

  void redefine(String every, int locations, Rule... rules) {
    definition = definition(every, locations, rules);
    hear(new Event.Redefined());
  }

  /** So many times a run from each location; {@code outcomes} by the number of the location. */
  WindowWorld ticks(int count, Function<Integer, Outcome> outcomes) {
    for (int i = 0; i < count; i++) {
      tick(outcomes);
    }
    return this;
  }

  WindowWorld ticks(int count, Outcome outcome) {
    return ticks(count, location -> outcome);
  }

  private void tick(Function<Integer, Outcome> outcomes) {
    Duration every = definition.cadence().every();
    int locations = definition.locations().size();
    Instant start = BEGINNING.plus(every.multipliedBy(ticks++));
    for (int i = 0; i < locations; i++) {
      Instant due = start.plus(every.multipliedBy(i).dividedBy(locations));
      now = due.plusMillis(200);
      hear(run(i + 1, due, outcomes.apply(i + 1)));
    }
  }

  /** The number of the tick, from 1, in which an incident began; 0 when none of them was one. */
  int ticksUntilBegin(int most, Function<Integer, Outcome> outcomes) {
    int before = begins().size();
    for (int tick = 1; tick <= most; tick++) {
      tick(outcomes);
      if (begins().size() > before) {
        return tick;
      }
    }
    return 0;
  }

  static RunJudged run(int location, Instant due, Outcome outcome) {
    return run(location, due, outcome, Cause.EXPECTATION);
  }

  static RunJudged run(int location, Instant due, Outcome outcome, Cause cause) {
    Slot slot = new Slot(Checks.LOGIN, Checks.location(location), due, SlotKind.SCHEDULED);
    Finding finding =
        outcome.verdict() == Verdict.PASSED ? null : new Finding(cause, null, "wrong", null);
    return new RunJudged(
        RunIds.of(slot, 1, new AgentId("agent")),
        slot,
        outcome.verdict(),
        finding,
        new TreeMap<>(Map.of("duration", outcome.millis())));
  }

  void hear(Event event) {
    Event read = EventCodec.read(Checks.LOGIN, EventCodec.write(event));
    Decision decision = engine.decide(context(), state, read, now);
    state = decision.state();
    if (restarting) {
      state =
          CheckStateCodec.read(CheckStateCodec.write(state)).with(rows.restarted(state.windows()));
    }
    decision.transitions().stream()
        .filter(OfIncident.class::isInstance)
        .forEach(transition -> told.add((OfIncident) transition));
  }

  private RuleContext context() {
    return new RuleContext(definition, lights);
  }

  List<Begin> begins() {
    return told.stream().filter(Begin.class::isInstance).map(Begin.class::cast).toList();
  }

  List<Resolve> resolves() {
    return told.stream().filter(Resolve.class::isInstance).map(Resolve.class::cast).toList();
  }

  /** What is said of the only rule. */
  String explained() {
    return Explaining.of(context(), state, List.of(), now).rules().getFirst().missing();
  }
}
