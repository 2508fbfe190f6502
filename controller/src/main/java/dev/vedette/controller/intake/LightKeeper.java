// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.light.Fleet;
import dev.vedette.controller.alerting.light.FleetDecision;
import dev.vedette.controller.alerting.light.FleetEngine;
import dev.vedette.controller.alerting.light.FleetEvent;
import dev.vedette.controller.alerting.light.FleetFacts;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.hush.Hushes;
import dev.vedette.controller.incidents.CheckFacts;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps the lights of the locations, and tells the checks that it may matter to. */
public final class LightKeeper {
  private final FleetEngine engine = new FleetEngine();
  private final Supplier<DefinitionSet> live;
  private final RuleRows rows;
  private final Voices voices;
  private final Judging judging;
  private final Telling telling;
  private final Hushes hushes;
  private Known known = new Known(DefinitionSet.EMPTY, Map.of());

  public LightKeeper(
      Supplier<DefinitionSet> live,
      RuleRows rows,
      Voices voices,
      Judging judging,
      Telling telling,
      Hushes hushes) {
    this.live = live;
    this.rows = rows;
    this.voices = voices;
    this.judging = judging;
    this.telling = telling;
    this.hushes = hushes;
  }

  /** Time went by. */
  void tick(Step step) {
    decide(step, new FleetEvent.Tick());
  }

  /** A control target was tried. An errored run tells nothing. */
  void tried(Step step, RunReport run) {
    LiveCheck control = live.get().controls().get(run.slot().check());
    if (control == null || run.verdict() == Verdict.ERRORED) {
      return;
    }
    LocationId location = run.slot().location();
    boolean answered = run.verdict().isRight();
    decide(step, new FleetEvent.Tried(location, control.id(), run.slot().due(), answered));
    String host = TargetHost.of(control.definition());
    for (CheckId check : rows.states().restless(step.transaction())) {
      judgingAt(step, check, location, new Event.ControlTried(location, host, answered));
    }
  }

  private void judgingAt(Step step, CheckId id, LocationId location, Event event) {
    boolean fails =
        rows.states()
            .find(step.transaction(), id)
            .filter(saved -> saved.state().location(location).failed() > 0)
            .isPresent();
    if (fails) {
      judging.hear(step, id, event);
    }
  }

  private void decide(Step step, FleetEvent event) {
    Fleet before = rows.fleet().load(step.transaction());
    FleetFacts facts = facts(step);
    FleetDecision decision = engine.decide(facts, before, event, step.now());
    if (!decision.fleet().equals(before)) {
      rows.fleet().save(step.transaction(), decision.fleet());
    }
    telling.tell(step, decision.transitions(), CheckFacts.NONE);
    if (!decision.fleet().lights().equals(before.lights())) {
      rows.states()
          .restless(step.transaction())
          .forEach(check -> judging.hear(step, check, new Event.Tick()));
    }
  }

  private FleetFacts facts(Step step) {
    Map<LocationId, Set<CheckId>> controls = controls(live.get());
    return new FleetFacts(
        controls,
        voices.of(controls.keySet(), step.now()),
        hushes.of(step.transaction(), controls.keySet(), step.now()));
  }

  private synchronized Map<LocationId, Set<CheckId>> controls(DefinitionSet definitions) {
    if (!known.definitions().equals(definitions)) {
      known = new Known(definitions, ControlTargets.of(definitions));
    }
    return known.controls();
  }

  /** What was worked out for one set of definitions, which is the same object until it changes. */
  private record Known(DefinitionSet definitions, Map<LocationId, Set<CheckId>> controls) {}
}
