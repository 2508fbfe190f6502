// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineOutageTest {

  @Test
  void tellsNothingWhileAllIsWell() {
    World world = World.demo().runUntil(600);

    assertThat(world.told).isEmpty();
    assertThat(world.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 33.4, 37.9, 41.99})
  void pagesAGlobalOutageOnceWithinTenSeconds(double outage) {
    World world = World.demo().meetsEverywhere(Meets.FAILURE, outage, 300).runUntil(200);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().subject())
        .isEqualTo(new Subject.CheckRule(Checks.LOGIN, Checks.FAILING));
    assertThat(world.begins().getFirst().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(world.whenTold(Begin.class)).isBetween(outage, outage + 10);
  }

  @Test
  void namesTheFirstRunOfThoseThatFoundTheSame() {
    World world = World.demo().meetsEverywhere(Meets.FAILURE, 33, 300).runUntil(60);

    Change last = (Change) world.told.getLast().transition();
    assertThat(world.begins().getFirst().evidence().run()).isNotNull();
    assertThat(last.evidence().run()).isEqualTo(world.begins().getFirst().evidence().run());
  }

  @Test
  void pagesAGlobalOutageOfTimeoutsWithinTwelveSeconds() {
    World world = World.demo().runsTake(3).meetsEverywhere(Meets.FAILURE, 33, 300).runUntil(200);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.whenTold(Begin.class)).isBetween(33.0, 45.0);
  }

  @Test
  void namesAllLocationsOfAGlobalOutageInTheEnd() {
    World world = World.demo().meetsEverywhere(Meets.FAILURE, 33, 300).runUntil(60);

    Change last = (Change) world.told.getLast().transition();
    assertThat(last.evidence().locations()).hasSize(12);
    assertThat(last.evidence().summary()).isEqualTo("failed in 12 of 12 locations");
  }

  @Test
  void confirmsAGlobalOutageOfASlowCheckWithinFifteenSecondsAndOneTimeout() {
    var slow =
        Checks.check(
            Checks.cadence("PT5M", "PT30S"),
            Checks.locations(12),
            Checks.alerting(Checks.rules(), null, null));
    World world =
        new World(slow).runsTake(30).meetsEverywhere(Meets.FAILURE, 601, 2000).runUntil(1000);

    double firstEnded = 625 + 30;
    assertThat(world.whenTold(Begin.class)).isBetween(firstEnded, firstEnded + 15 + 30);
  }

  @Test
  void pagesNobodyForOneRegionsBlip() {
    World world = World.demo().meets(Meets.FAILURE, 3, 30, 42).runUntil(300);

    assertThat(world.told).isEmpty();
    assertThat(world.asked).isNotEmpty();
  }

  @Test
  void pagesNobodyForTwoRegionsBlips() {
    World world =
        World.demo().meets(Meets.FAILURE, 3, 37, 39).meets(Meets.FAILURE, 4, 38, 40).runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @Test
  void pagesNobodyForAStumbleOfTheTargetEverywhere() {
    World world = World.demo().meetsEverywhere(Meets.FAILURE, 30, 31.9).runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {30, 38.1, 41.9})
  void pagesOneRegionsOutageAsThatRegionWithinFortySeconds(double outage) {
    World world = World.demo().meets(Meets.FAILURE, 3, outage, 400).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    Begin begin = world.begins().getFirst();
    assertThat(begin.subject()).isEqualTo(new Subject.CheckRule(Checks.LOGIN, Checks.FAILING_HERE));
    assertThat(begin.evidence().locations()).containsExactly(Checks.location(3));
    assertThat(begin.delivery().doubtful()).isFalse();
    assertThat(world.whenTold(Begin.class)).isBetween(outage, outage + 40);
  }

  @Test
  void pagesOneRegionsOutageOfTimeoutsWithinFiftySeconds() {
    World world = World.demo().runsTake(3).meets(Meets.FAILURE, 3, 38.1, 400).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.whenTold(Begin.class)).isBetween(38.1, 88.1);
  }

  @Test
  void pagesTwoRegionsOutageAsFailing() {
    World world =
        World.demo()
            .meets(Meets.FAILURE, 3, 30, 400)
            .meets(Meets.FAILURE, 9, 30, 400)
            .runUntil(300);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().evidence().locations())
        .containsExactly(Checks.location(3), Checks.location(9));
  }

  @Test
  void goesOnAsFailingWhenARegionsOutageSpreads() {
    World world =
        World.demo()
            .meets(Meets.FAILURE, 3, 30, 400)
            .meetsEverywhere(Meets.FAILURE, 120, 400)
            .runUntil(300);

    assertThat(world.begins().stream().map(Begin::subject))
        .containsExactly(
            new Subject.CheckRule(Checks.LOGIN, Checks.FAILING_HERE),
            new Subject.CheckRule(Checks.LOGIN, Checks.FAILING));
    assertThat(world.told)
        .anyMatch(
            told ->
                told.transition() instanceof Resolve end
                    && end.reason().equals("goes on as failing"));
  }

  @Test
  void pagesAnewWhenSomeLocationsBecomeMost() {
    World world = World.demo().meets(Meets.FAILURE, 3, 30, 600).meets(Meets.FAILURE, 9, 30, 600);
    world.meetsEverywhere(Meets.FAILURE, 120, 600).runUntil(400);

    assertThat(world.begins())
        .hasSize(2)
        .allMatch(
            begin -> begin.subject().equals(new Subject.CheckRule(Checks.LOGIN, Checks.FAILING)));
    assertThat(world.begins().getLast().evidence().locations()).hasSizeGreaterThan(6);
  }

  @Test
  void resolvesOnceAllLocationsPassedTwice() {
    World world = World.demo().meetsEverywhere(Meets.FAILURE, 40, 80).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    List<World.Told> ends =
        world.told.stream().filter(t -> t.transition() instanceof Resolve).toList();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().at()).isBetween(82.0, 106.0);
    assertThat(world.state().isRestless()).isFalse();
  }

  @Test
  void asksForRecoveryRunsSoThatOneRegionResolvesSoon() {
    World world = World.demo().meets(Meets.FAILURE, 3, 30, 90).runUntil(300);

    assertThat(world.whenTold(Resolve.class)).isBetween(90.0, 90.0 + 12 + 4);
  }

  @Test
  void keepsOneIncidentOpenWhileTheTargetFlaps() {
    World world = World.demo();
    for (double from = 40; from < 400; from += 20) {
      world.meetsEverywhere(Meets.FAILURE, from, from + 14);
    }
    world.runUntil(380);

    assertThat(world.begins()).hasSize(1);
  }

  @Test
  void worksWithoutAnyExtraRun() {
    World global =
        World.demo().withoutBudget().meetsEverywhere(Meets.FAILURE, 30, 400).runUntil(300);
    World region = World.demo().withoutBudget().meets(Meets.FAILURE, 3, 30, 400).runUntil(300);

    assertThat(global.begins()).hasSize(1);
    assertThat(region.begins()).hasSize(1);
    assertThat(region.begins().getFirst().evidence().locations())
        .containsExactly(Checks.location(3));
  }

  @Test
  void asksNoConfirmationOfAnAtMostOnceCheck() {
    var once =
        Checks.check(
            Checks.atMostOnce(Checks.cadence("PT12S", "PT3S")),
            Checks.locations(12),
            Checks.alerting(Checks.rules(), null, null));
    World world = new World(once).meetsEverywhere(Meets.FAILURE, 30, 400).runUntil(300);

    assertThat(world.asked).noneMatch(ask -> ask.kind() == SlotKind.CONFIRMATION);
    assertThat(world.begins()).hasSize(1);
  }

  @Test
  void confirmsACheckOfOneLocationByItsOwnReRun() {
    List<LocationId> one = Checks.locations(1);
    World world =
        new World(
            Checks.check(
                Checks.cadence("PT1M", "PT3S"), one, Checks.alerting(Checks.rules(), null, null)));
    world.meetsEverywhere(Meets.FAILURE, 100, 1000).runUntil(400);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().subject())
        .isEqualTo(new Subject.CheckRule(Checks.LOGIN, Checks.FAILING));
    assertThat(world.whenTold(Begin.class)).isBetween(120.0, 135.0);
  }
}
