// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import org.junit.jupiter.api.Test;

class EngineDoubtTest {

  @Test
  void asksForControlTargetsAtOnceWhenALocationFailsAlone() {
    World world = World.demo().meets(Meets.FAILURE, 3, 30, 100).runUntil(60);

    Ask control =
        world.asked.stream()
            .filter(ask -> ask.kind() == SlotKind.CONTROL)
            .findFirst()
            .orElseThrow();
    assertThat(control.location()).isEqualTo(Checks.location(3));
    assertThat(control.at()).isEqualTo(World.instant(38.2));
  }

  @Test
  void holdsAPageWhileNoControlTargetAnswersAndSendsItDoubtfulAfterTenMinutes() {
    World world =
        World.demo().controlTargetsAnswer(false).meets(Meets.FAILURE, 3, 30, 2000).runUntil(900);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().delivery().doubtful()).isTrue();
    assertThat(world.whenTold(Begin.class)).isBetween(640.0, 670.0);
  }

  @Test
  void pagesNobodyForTheFailuresOfALocationThatGoesDark() {
    World world =
        World.demo()
            .controlTargetsAnswer(false)
            .meets(Meets.FAILURE, 3, 30, 100)
            .lightAt(39, 3, Light.DARK)
            .lightAt(100, 3, Light.LIT)
            .runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @Test
  void countsFailuresAnewWhenTheControlTargetsWereLongInComing() {
    World world =
        World.demo()
            .controlTargetsAnswer(false)
            .meets(Meets.FAILURE, 3, 30, 69)
            .hearsAt(68, new ControlTried(Checks.location(3), "one.example.net", true))
            .runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @Test
  void doesNotWaitWhereThereAreNoControlTargets() {
    World world =
        World.demo()
            .controlTargetsAnswer(false)
            .meets(Meets.FAILURE, 3, 30, 400)
            .hearsAt(
                39,
                new AskRefused(
                    SlotKind.CONTROL, Checks.location(3), World.instant(38.2), Event.NO_TARGETS))
            .runUntil(100);

    assertThat(world.begins()).hasSize(1);
  }

  @Test
  void takesNoProofFromATargetOnTheChecksOwnHost() {
    World world =
        World.demo()
            .controlTargetsAnswer(false)
            .meets(Meets.FAILURE, 3, 30, 400)
            .hearsAt(40, new ControlTried(Checks.location(3), "Shop.example.com", true))
            .runUntil(200);

    assertThat(world.told).isEmpty();
  }

  @Test
  void doesNotCountDarkLocationsInAQuorum() {
    World world = World.demo();
    for (int location = 1; location <= 11; location++) {
      world.lightAt(20, location, Light.DARK).meets(Meets.FAILURE, location, 20, 400);
    }
    world.runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @Test
  void keepsTheIncidentOfALocationThatGoesDarkOpenAndSaysItIsNotVisible() {
    World world =
        World.demo()
            .meets(Meets.FAILURE, 3, 30, 100)
            .meets(Meets.NOBODY, 3, 100, 400)
            .lightAt(130, 3, Light.DARK)
            .runUntil(300);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.told).noneMatch(told -> told.transition() instanceof Resolve);
    Transition.Change last = (Transition.Change) world.told.getLast().transition();
    assertThat(last.evidence().summary()).endsWith("not visible from l03");
  }
}
