// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.Begin;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * The engine with its default rules, whose asks become runs, within the budget, and with the lights
 * that control targets make.
 */
final class Ours implements Policy {
  static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");
  private static final Finding FINDING =
      new Finding(Cause.EXPECTATION, "Sign in", "expected 200, saw 503", "shop.example.com");

  private static final List<LocationId> LOCATIONS = Checks.locations(Simulation.PLACES);
  private static final CheckDefinition CHECK =
      Checks.check(
          Checks.cadence("PT5M", "PT10S"), LOCATIONS, Checks.alerting(Checks.rules(), null, null));

  /** Which run it was does not matter here. */
  private static final RunId RUN =
      RunIds.of(
          new Slot(CHECK.id(), location(0), BEGINNING, SlotKind.SCHEDULED),
          1,
          new AgentId("agent"));

  private final Engine engine = new Engine();
  private final Budgeted budget = new Budgeted();
  private final Lamps lamps = new Lamps();
  private CheckState state = CheckState.fresh(BEGINNING);

  @Override
  public void begin(Simulation world) {
    world.truth().spells().stream()
        .filter(spell -> spell.kind() == Spell.Kind.CUT)
        .forEach(spell -> lamps.watch(world, spell, place -> tryControls(world, place)));
  }

  @Override
  public boolean isCalm() {
    return !state.isRestless() && state.asks().isEmpty() && lamps.allLit();
  }

  @Override
  public void hear(Simulation world, Run run) {
    SlotKind kind = run.scheduled() ? SlotKind.SCHEDULED : SlotKind.CONFIRMATION;
    Slot slot = new Slot(CHECK.id(), location(run.place()), instant(run.due()), kind);
    Finding finding = run.failed() ? FINDING : null;
    hear(world, new RunJudged(RUN, slot, run.verdict(), finding, new TreeMap<>()));
  }

  private void hear(Simulation world, Event event) {
    RuleContext context = new RuleContext(CHECK, lamps.lights());
    Decision decision = engine.decide(context, state, event, instant(world.now()));
    state = decision.state();
    if (decision.wake() != null) {
      world.at(
          decision.wake().toEpochMilli() - BEGINNING.toEpochMilli(),
          () -> hear(world, new Event.Tick()));
    }
    decision.transitions().forEach(transition -> carryOut(world, transition));
  }

  private void carryOut(Simulation world, Transition transition) {
    if (transition instanceof Ask ask) {
      ask(world, ask);
    } else if (transition instanceof Begin begin
        && begin.delivery().pages()
        && begin.delivery().audience() != Audience.OPERATORS
        && begin.subject() instanceof Subject.CheckRule subject) {
      world.page(
          begin.evidence().locations().stream().map(Ours::place).toList(), subject.rule().value());
    }
  }

  private void ask(Simulation world, Ask ask) {
    int place = place(ask.location());
    long due = ask.at().toEpochMilli() - BEGINNING.toEpochMilli();
    if (ask.kind() == SlotKind.CONTROL) {
      world.at(due + Truth.WELL_MILLIS, () -> tryControls(world, place));
    } else if (budget.take(place, due)) {
      world.again(place, due);
    } else {
      world.at(
          world.now(),
          () ->
              hear(world, new AskRefused(ask.kind(), ask.location(), ask.at(), "over the budget")));
    }
  }

  private void tryControls(Simulation world, int place) {
    boolean answered = !world.truth().isCut(place, world.now());
    for (String target : Lamps.TARGETS) {
      boolean changed = lamps.tried(location(place), target, instant(world.now()), answered);
      hear(world, new ControlTried(location(place), target + ".example.net", answered));
      if (changed) {
        hear(world, new Event.Tick());
      }
    }
  }

  private static LocationId location(int place) {
    return LOCATIONS.get(place);
  }

  private static int place(LocationId location) {
    return LOCATIONS.indexOf(location);
  }

  private static Instant instant(long millis) {
    return BEGINNING.plusMillis(millis);
  }
}
