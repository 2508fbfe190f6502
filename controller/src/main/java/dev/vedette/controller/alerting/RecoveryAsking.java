// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.Transition.Ask;
import java.util.ArrayList;
import java.util.List;

/**
 * After a right run in a location with an open incident: the same location again, and two others of
 * the incident.
 */
final class RecoveryAsking implements Asking {

  @Override
  public List<Ask> after(Scene scene, RunJudged run) {
    if (scene.cadence().atMostOnce()) {
      return List.of();
    }
    return scene.rules().stream()
        .filter(
            rule -> rule.when() instanceof When.Failing || rule.when() instanceof When.FailingHere)
        .filter(rule -> scene.state().rule(rule.id()).isOpenAt(run.slot().location()))
        .findFirst()
        .map(rule -> asks(scene, rule, run.slot().location()))
        .orElse(List.of());
  }

  private static List<Ask> asks(Scene scene, Rule rule, LocationId here) {
    List<Ask> asks = new ArrayList<>();
    boolean pending = Asks.isPending(scene.state(), SlotKind.CONFIRMATION, here);
    if (!pending && scene.at(here).right() < rule.common().recover()) {
      var at = scene.now().plus(Spacing.of(scene.cadence()).first());
      asks.add(new Ask(SlotKind.CONFIRMATION, here, at, "recovering"));
    }
    Open open = scene.state().rule(rule.id()).open();
    if (open != null) {
      asks.addAll(others(scene, open, here));
    }
    return asks;
  }

  private static List<Ask> others(Scene scene, Open open, LocationId here) {
    List<LocationId> beside = open.locations().stream().filter(at -> !at.equals(here)).toList();
    long heard = beside.stream().filter(at -> scene.at(at).right() > 0).count();
    long wanted = OTHERS - heard - Asks.pendingBeside(scene.state(), here);
    List<LocationId> free =
        beside.stream()
            .filter(at -> scene.at(at).right() == 0 && scene.lights().isLit(at))
            .filter(at -> !Asks.isPending(scene.state(), SlotKind.CONFIRMATION, at))
            .toList();
    return Asking.spread(free, (int) Math.max(0, wanted)).stream()
        .map(at -> new Ask(SlotKind.CONFIRMATION, at, scene.now(), "recovered in " + here))
        .toList();
  }
}
