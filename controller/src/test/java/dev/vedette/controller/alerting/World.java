// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Event.SlotMissed;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.OfIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * A small world with one check: slots on their grid, a target that breaks and mends, agents that
 * fall silent, and the extra runs that the engine asks for. Times are seconds from its beginning.
 */
final class World {
  static final Instant BEGINNING = Instant.parse("2026-03-01T03:00:00Z");
  private static final double DISPATCH = 0.3;

  /** What a run meets in a location. */
  enum Meets {
    WELL,
    FAILURE,
    /** Right, but slow. */
    SLOW,
    /** Right, but nobody knows how fast: the agent was overloaded. */
    DOUBT,
    /** Too slow to be right. */
    TOO_SLOW,
    /** No usable verdict: the agent's own fault. */
    ERROR,
    /** Nobody there: the slot is missed. */
    NOBODY
  }

  /**
   * A transition and when it was made.
   *
   * @param events how many had been heard, with the one that it follows from
   */
  record Told(double at, OfIncident transition, int events) {}

  private record Spell(LocationId location, double from, double to, Meets meets) {}

  private record Due(double at, long order, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Double.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  final List<Told> told = new ArrayList<>();
  final List<RecordedEvent> heard = new ArrayList<>();
  final List<Ask> asked = new ArrayList<>();
  final Map<LocationId, Light> lights = new HashMap<>();
  private final Engine engine = new Engine();
  private final List<Spell> spells = new ArrayList<>();
  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private CheckDefinition definition;
  private CheckState state = CheckState.fresh(BEGINNING);
  private double runTime = 0.2;
  private boolean controlAnswers = true;
  private boolean generous = true;
  private double now;
  private long order;

  World(CheckDefinition definition) {
    this.definition = definition;
  }

  /** The demo's check with all its rules. */
  static World demo() {
    return new World(Checks.demo());
  }

  World runsTake(double seconds) {
    runTime = seconds;
    return this;
  }

  World controlTargetsAnswer(boolean answer) {
    controlAnswers = answer;
    return this;
  }

  World withoutBudget() {
    generous = false;
    return this;
  }

  World meets(Meets meets, int location, double from, double to) {
    spells.add(new Spell(Checks.location(location), from, to, meets));
    return this;
  }

  World meetsEverywhere(Meets meets, double from, double to) {
    definition.locations().forEach(at -> spells.add(new Spell(at, from, to, meets)));
    return this;
  }

  World lightAt(double time, int location, Light light) {
    at(
        time,
        () -> {
          lights.put(Checks.location(location), light);
          hear(new Event.Tick());
        });
    return this;
  }

  World redefinedAt(double time, CheckDefinition next) {
    at(
        time,
        () -> {
          definition = next;
          hear(new Event.Redefined());
        });
    return this;
  }

  World hearsAt(double time, Event event) {
    at(time, () -> hear(event));
    return this;
  }

  /** Lets time go by from the beginning to {@code until}. */
  World runUntil(double until) {
    double every = seconds(definition.cadence().every());
    int count = definition.locations().size();
    for (int i = 0; i < count; i++) {
      for (double due = every * i / count; due < until; due += every) {
        plan(
            new Slot(Checks.LOGIN, definition.locations().get(i), instant(due), SlotKind.SCHEDULED),
            due);
      }
    }
    while (!queue.isEmpty() && queue.peek().at() <= until) {
      Due next = queue.poll();
      now = next.at();
      next.what().run();
    }
    return this;
  }

  CheckState state() {
    return state;
  }

  List<Begin> begins() {
    return told.stream()
        .map(Told::transition)
        .filter(Begin.class::isInstance)
        .map(Begin.class::cast)
        .toList();
  }

  /** Of one kind, in order. */
  <T extends OfIncident> List<T> told(Class<T> kind) {
    return told.stream().map(Told::transition).filter(kind::isInstance).map(kind::cast).toList();
  }

  double whenTold(Class<? extends OfIncident> kind) {
    return told.stream()
        .filter(t -> kind.isInstance(t.transition()))
        .findFirst()
        .orElseThrow()
        .at();
  }

  Slot slot(int location, double due, SlotKind kind) {
    return new Slot(Checks.LOGIN, Checks.location(location), instant(due), kind);
  }

  static Instant instant(double seconds) {
    return BEGINNING.plusMillis(Math.round(seconds * 1000));
  }

  static RunJudged run(Slot slot, Verdict verdict) {
    Finding finding =
        switch (verdict) {
          case PASSED -> null;
          case DEGRADED ->
              new Finding(Cause.SLOW, "Sign in", "took longer than 800 ms", "shop.example.com");
          case FAILED, ERRORED ->
              new Finding(
                  Cause.EXPECTATION, "Sign in", "expected 200, saw 503", "shop.example.com");
        };
    return new RunJudged(
        RunIds.of(slot, 1, new AgentId("agent")),
        slot,
        verdict,
        finding,
        new TreeMap<>(Map.of("duration", 200.0)));
  }

  private void plan(Slot slot, double start) {
    Meets meets = meets(slot.location(), start);
    if (meets == Meets.NOBODY) {
      at(
          start + seconds(definition.cadence().every()) / 4,
          () -> hear(new SlotMissed(slot, false, "no agent")));
    } else {
      at(start + runTime, () -> hear(run(slot, meets)));
    }
  }

  private static RunJudged run(Slot slot, Meets meets) {
    RunJudged run = run(slot, verdict(meets));
    return switch (meets) {
      case DOUBT -> new RunJudged(run.run(), slot, run.verdict(), null, new TreeMap<>());
      case TOO_SLOW ->
          new RunJudged(
              run.run(),
              slot,
              run.verdict(),
              new Finding(Cause.SLOW, "Sign in", "took longer than 3 s", "shop.example.com"),
              run.metrics());
      default -> run;
    };
  }

  private static Verdict verdict(Meets meets) {
    return switch (meets) {
      case WELL, DOUBT -> Verdict.PASSED;
      case SLOW -> Verdict.DEGRADED;
      case FAILURE, TOO_SLOW -> Verdict.FAILED;
      case ERROR, NOBODY -> Verdict.ERRORED;
    };
  }

  private Meets meets(LocationId location, double time) {
    return spells.stream()
        .filter(
            spell -> spell.location().equals(location) && spell.from() <= time && time < spell.to())
        .map(Spell::meets)
        .reduce(Meets.WELL, (first, last) -> last);
  }

  private void hear(Event event) {
    Lights seen = Lights.of(lights, definition.locations());
    RecordedEvent recorded =
        new RecordedEvent(heard.size() + 1, instant(now), definition.origin().hash(), seen, event);
    heard.add(recorded);
    Decision decision =
        engine.decide(new RuleContext(definition, seen), state, event, recorded.now());
    state = CheckStateCodec.read(CheckStateCodec.write(decision.state()));
    if (!state.equals(decision.state())) {
      throw new AssertionError("lost in writing: " + decision.state());
    }
    if (decision.wake() != null) {
      at(
          Duration.between(BEGINNING, decision.wake()).toMillis() / 1000.0,
          () -> hear(new Event.Tick()));
    }
    decision.transitions().forEach(this::carryOut);
  }

  private void carryOut(Transition transition) {
    switch (transition) {
      case Ask ask -> ask(ask);
      case Transition.AskOther other -> {}
      case Transition.Stands stands -> {}
      case OfIncident incident -> told.add(new Told(now, incident, heard.size()));
    }
  }

  private void ask(Ask ask) {
    asked.add(ask);
    if (!generous && ask.kind() == SlotKind.CONFIRMATION) {
      at(now, () -> hear(new AskRefused(ask.kind(), ask.location(), ask.at(), "over budget")));
      return;
    }
    double start = Math.max(now, seconds(Duration.between(BEGINNING, ask.at()))) + DISPATCH;
    if (ask.kind() == SlotKind.CONTROL) {
      at(start, () -> hear(new ControlTried(ask.location(), "one.example.net", controlAnswers)));
    } else {
      plan(new Slot(Checks.LOGIN, ask.location(), ask.at(), SlotKind.CONFIRMATION), start);
    }
  }

  private void at(double time, Runnable what) {
    queue.add(new Due(time, order++, what));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
