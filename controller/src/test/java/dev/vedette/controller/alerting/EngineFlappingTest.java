// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every 12 s: a flap counts for an hour, and calm are ten minutes. */
class EngineFlappingTest {

  @Test
  void keepsTheThirdIncidentOpenSoThatNotEveryFlapPages() {
    World world = flaps(40, 12, 120).runUntil(3000);

    assertThat(world.begins().stream().map(begin -> begin.evidence().isFlapping()))
        .containsExactly(false, false, true);
    assertThat(world.begins()).allMatch(begin -> begin.delivery().pages());
    assertThat(world.told(Resolve.class)).hasSize(3);
  }

  @Test
  void resolvesOnceNoLocationFailedForTenMinutes() {
    double lastFailure = 40 + 11 * 120 + 30;
    World world = flaps(40, 12, 120).runUntil(3000);

    assertThat(lastResolve(world)).isBetween(lastFailure + 598, lastFailure + 640);
    assertThat(world.state().isRestless()).isFalse();
  }

  @Test
  void startsTheCalmAnewWhenOneLocationFailsOnce() {
    World world = flaps(40, 3, 120).meets(Meets.FAILURE, 5, 700, 712).runUntil(3000);

    assertThat(lastResolve(world)).isBetween(712 + 590.0, 712 + 640.0);
  }

  @Test
  void tellsOfTwoOutagesInAnHourAsTwo() {
    World world = flaps(40, 2, 600).runUntil(1400);

    assertThat(world.begins()).hasSize(2).noneMatch(begin -> begin.evidence().isFlapping());
    assertThat(world.told(Resolve.class)).hasSize(2);
    assertThat(lastResolve(world)).isLessThan(720);
  }

  @Test
  void countsNoFlapLongerThanAnHour() {
    World world = flaps(40, 4, 1900).runUntil(6500);

    assertThat(world.begins()).hasSize(4).noneMatch(begin -> begin.evidence().isFlapping());
  }

  /** Case 39 of the faults: fail and pass in turn. */
  @Test
  void pagesATargetThatFailsEveryOtherRunNoOftenerThanOneThatIsDown() {
    World world = World.demo();
    for (int from = 36; from < 3600; from += 24) {
      world.meetsEverywhere(Meets.FAILURE, from, from + 12);
    }
    world.runUntil(4500);

    assertThat(world.begins()).hasSizeBetween(1, 3);
    assertThat(world.told.getLast().transition()).isInstanceOf(Resolve.class);
    assertThat(world.state().isRestless()).isFalse();
  }

  /** Case 39 of the faults: fail and pass in turn, each long enough to count. */
  @Test
  void pagesATargetThatFailsAndPassesInTurnThreeTimesAtMost() {
    World world = flaps(40, 40, 90).runUntil(5000);

    assertThat(world.begins()).hasSize(3);
    assertThat(world.begins().getLast().evidence().isFlapping()).isTrue();
  }

  @Test
  void endsAtOnceWhenItsLocationsAreTakenAway() {
    CheckDefinition two =
        Checks.check(
            Checks.cadence("PT12S", "PT3S"), Checks.locations(2), Checks.demo().alerting());
    World world = World.demo();
    for (int i = 0; i < 3; i++) {
      world.meets(Meets.FAILURE, 5, 40 + i * 120, 100 + i * 120);
      world.meets(Meets.FAILURE, 9, 40 + i * 120, 100 + i * 120);
    }
    world.redefinedAt(450, two).runUntil(500);

    assertThat(lastResolve(world)).isEqualTo(450);
    assertThat(world.told(Resolve.class).getLast().reason()).startsWith("no longer run from l0");
  }

  @Test
  void saysThatItFlapsAndWhenItEnds() {
    World world = flaps(40, 12, 120).runUntil(700);
    RuleContext context = new RuleContext(Checks.demo(), Lights.ALL_LIT);

    Explanation explanation = Explaining.of(context, world.state(), List.of(), World.instant(700));

    assertThat(explanation.rules().getFirst().missing())
        .endsWith("and none was in trouble for 10 min, as it flaps");
  }

  @Test
  void keepsASlowTargetThatFlapsOpenToo() {
    World world = new World(Checks.demo(Rule.Common.DEFAULT));
    for (int i = 0; i < 10; i++) {
      world.meetsEverywhere(Meets.SLOW, 40 + i * 150, 100 + i * 150);
    }
    world.runUntil(3000);

    assertThat(world.begins()).hasSize(3);
    assertThat(world.told(Resolve.class)).hasSize(3);
  }

  /** Down for 30 s, so many times. */
  private static World flaps(double first, int times, double apart) {
    World world = World.demo();
    for (int i = 0; i < times; i++) {
      world.meetsEverywhere(Meets.FAILURE, first + i * apart, first + i * apart + 30);
    }
    return world;
  }

  private static double lastResolve(World world) {
    return world.told.stream()
        .filter(told -> told.transition() instanceof Resolve)
        .toList()
        .getLast()
        .at();
  }
}
