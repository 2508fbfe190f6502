// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Event.SlotMissed;
import dev.vedette.controller.alerting.Event.SlotOverdue;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.alerting.Light;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.SnapshotCodec;
import dev.vedette.controller.alerting.Transition.Ask;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One check in bad weather, the same for the same seed: its target breaks here and there, results
 * come late, twice and in the wrong order, lights go out, people hush it and change its rules.
 */
final class Storm {
  private static final Instant BEGINNING = Instant.parse("2026-03-01T03:00:00.123456Z");

  private record Due(Instant at, long order, Runnable what) {}

  private final Engine engine = new Engine();
  private final SplittableRandom dice;
  private final List<CheckDefinition> versions;
  private final BiConsumer<RecordedEvent, Decision> witness;
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private final Map<LocationId, Light> lights = new TreeMap<>();
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private CheckDefinition definition;
  private CheckState state = CheckState.fresh(BEGINNING);
  private Instant now = BEGINNING;
  private Instant troubleUntil = BEGINNING;
  private int troubled;
  private double badness;
  private boolean fresh = true;
  private long order;
  private long heard;
  private int results;

  Storm(long seed, List<CheckDefinition> versions, BiConsumer<RecordedEvent, Decision> witness) {
    this.dice = new SplittableRandom(seed);
    this.versions = versions;
    this.witness = witness;
    this.definition = versions.getFirst();
  }

  /** Lets it blow until so many results were heard. */
  void blow(int wanted) {
    for (long tick = 0; results < wanted; tick++) {
      plan(tick);
      weather();
      Instant end = due(tick + 1, 0);
      while (!queue.isEmpty() && queue.element().at().isBefore(end)) {
        Due next = queue.remove();
        now = next.at();
        next.what().run();
      }
    }
  }

  private Instant due(long tick, int rank) {
    long every = versions.getFirst().cadence().every().toMillis();
    long after = tick * every + rank * every / 12;
    return Instant.ofEpochMilli(BEGINNING.toEpochMilli()).plusMillis(after);
  }

  private void plan(long tick) {
    List<LocationId> locations = definition.locations();
    for (int rank = 0; rank < locations.size(); rank++) {
      deliver(new Slot(definition.id(), locations.get(rank), due(tick, rank), SlotKind.SCHEDULED));
    }
  }

  private void weather() {
    if (!troubleUntil.isAfter(now) && dice.nextInt(12) == 0) {
      troubleUntil = now.plusSeconds(dice.nextInt(60, 3600));
      troubled = dice.nextBoolean() ? 12 : dice.nextInt(1, 4);
      badness = dice.nextBoolean() ? 1 : 0.5;
    }
    if (dice.nextInt(40) == 0) {
      LocationId location = definition.locations().get(dice.nextInt(definition.locations().size()));
      lights.put(location, Light.values()[dice.nextInt(3)]);
      at(now, () -> hear(new Event.Tick()));
    }
    if (dice.nextInt(60) == 0) {
      at(now, () -> hear(new Event.Hushed(hushes())));
    }
    if (dice.nextInt(80) == 0) {
      at(now, this::redefine);
    }
    if (dice.nextInt(300) == 0) {
      at(now, this::retire);
    }
  }

  private List<Hush> hushes() {
    if (dice.nextBoolean()) {
      return List.of();
    }
    Match.Facets all = new Match.Facets(List.of(), List.of(), List.of(), List.of());
    Instant until = Instant.ofEpochMilli(now.plusSeconds(1800).toEpochMilli());
    return List.of(new Hush(Hush.Mode.MUTE, Hush.Origin.HOLD, "deploy", until, all));
  }

  private void redefine() {
    definition = versions.get(dice.nextInt(versions.size()));
    hear(new Event.Redefined());
  }

  private void retire() {
    hear(new Event.Retired("the check was disabled"));
    fresh = true;
  }

  private void deliver(Slot slot) {
    Instant due = slot.due();
    int luck = dice.nextInt(1000);
    if (luck < 10) {
      at(due.plusSeconds(40), () -> hear(new SlotMissed(slot, dice.nextBoolean(), "no agent")));
    } else if (luck < 15) {
      at(due.plusSeconds(90), () -> hear(new SlotOverdue(slot)));
    } else {
      RunJudged run = run(slot, verdict(slot));
      long late = luck < 40 ? dice.nextLong(900_000_000) : dice.nextLong(150_000, 30_000_000);
      at(due.plusNanos(late * 1000), () -> result(run));
      if (luck > 970) {
        at(due.plusNanos(late * 1000 + dice.nextLong(60_000_000_000L)), () -> result(run));
      }
    }
  }

  private Verdict verdict(Slot slot) {
    int rank = definition.locations().indexOf(slot.location());
    boolean trouble = troubleUntil.isAfter(slot.due()) && rank < troubled;
    double luck = dice.nextDouble();
    if (trouble && luck < badness) {
      return Verdict.FAILED;
    }
    return luck < 0.9
        ? Verdict.PASSED
        : luck < 0.96 ? Verdict.DEGRADED : luck < 0.985 ? Verdict.FAILED : Verdict.ERRORED;
  }

  private RunJudged run(Slot slot, Verdict verdict) {
    Finding finding =
        verdict == Verdict.PASSED
            ? null
            : new Finding(
                Cause.EXPECTATION,
                dice.nextBoolean() ? "Sign in" : null,
                "expected 200, saw " + dice.nextInt(500, 504),
                dice.nextBoolean() ? "shop.example.com" : null);
    TreeMap<String, Double> metrics = new TreeMap<>();
    if (dice.nextInt(50) > 0) {
      metrics.put("duration", dice.nextInt(1, 3_000_000) / 1000.0);
      metrics.put("ttfb", dice.nextDouble() * 300);
    }
    return new RunJudged(
        RunIds.of(slot, dice.nextInt(1, 9), new AgentId("agent")), slot, verdict, finding, metrics);
  }

  private void result(RunJudged run) {
    results++;
    counts.merge(run.verdict(), 1, Integer::sum);
    hear(run);
  }

  private void hear(Event event) {
    Instant micros = now.truncatedTo(ChronoUnit.MICROS);
    Lights seen = Lights.of(lights, definition.locations());
    CheckState before = fresh ? CheckState.fresh(micros) : state;
    Decision decision =
        event instanceof Event.Retired retired
            ? engine.retire(definition.id(), before, retired, micros)
            : engine.decide(new RuleContext(definition, seen), before, event, micros);
    fresh = false;
    heard++;
    witness.accept(
        new RecordedEvent(heard, micros, definition.origin().hash(), seen, event), decision);
    state = heard % 10 == 0 ? stored(decision.state()) : decision.state();
    if (decision.wake() != null) {
      at(decision.wake().plusMillis(dice.nextInt(1000)), () -> hear(new Event.Tick()));
    }
    decision.transitions().stream()
        .filter(Ask.class::isInstance)
        .map(Ask.class::cast)
        .forEach(this::answer);
  }

  /** As a restarted controller would read it. */
  private static CheckState stored(CheckState state) {
    return SnapshotCodec.read(SnapshotCodec.write(state));
  }

  private void answer(Ask ask) {
    if (dice.nextInt(10) == 0) {
      at(now, () -> hear(new AskRefused(ask.kind(), ask.location(), ask.at(), "over budget")));
    } else if (ask.kind() == SlotKind.CONTROL) {
      boolean answers = dice.nextInt(5) > 0;
      at(
          now.plus(Duration.ofMillis(300)),
          () -> hear(new ControlTried(ask.location(), "one.example.net", answers)));
    } else {
      deliver(new Slot(definition.id(), ask.location(), ask.at(), ask.kind()));
    }
  }

  private void at(Instant instant, Runnable what) {
    queue.add(new Due(instant.isBefore(now) ? now : instant, order++, what));
  }

  /** How many results there were of a verdict. */
  int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }
}
