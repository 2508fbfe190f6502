// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EngineBlindnessTest {
  private static final Subject BLIND = new Subject.CheckRule(Checks.LOGIN, Checks.BLIND);

  @Test
  void tellsOperatorsAndOwnerOnceWhenEveryRunErrors() {
    World world = World.demo().meetsEverywhere(Meets.ERROR, 0, 400).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    Begin begin = world.begins().getFirst();
    assertThat(begin.subject()).isEqualTo(BLIND);
    assertThat(begin.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(begin.delivery().audience()).isEqualTo(Audience.BOTH);
    assertThat(world.whenTold(Begin.class)).isLessThan(30);
  }

  @Test
  void warnsOnlyTheOperatorsWhenSomeLocationsAreBlind() {
    World world = World.demo().meets(Meets.ERROR, 5, 30, 400).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.begins().getFirst().severity()).isEqualTo(Severity.WARNING);
    assertThat(world.begins().getFirst().delivery().audience()).isEqualTo(Audience.OPERATORS);
    assertThat(world.begins().getFirst().evidence().locations())
        .containsExactly(Checks.location(5));
  }

  @Test
  void pagesAnewWhenTheLastLocationGoesBlind() {
    World world =
        World.demo()
            .meets(Meets.ERROR, 5, 30, 400)
            .meetsEverywhere(Meets.ERROR, 120, 400)
            .runUntil(300);

    assertThat(world.begins().stream().map(Begin::severity))
        .containsExactly(Severity.WARNING, Severity.CRITICAL);
  }

  @Test
  void neverCallsAnErroredTargetFailed() {
    World world = World.demo().meetsEverywhere(Meets.ERROR, 30, 200).runUntil(300);

    assertThat(world.asked).isEmpty();
    assertThat(world.begins()).allMatch(begin -> begin.subject().equals(BLIND));
  }

  @Test
  void leavesALostAgentToTheLocationsOwnIncident() {
    World world =
        World.demo()
            .meets(Meets.NOBODY, 5, 30, 400)
            .lightAt(46, 5, Light.DOUBTFUL)
            .lightAt(61, 5, Light.DARK)
            .runUntil(300);

    assertThat(world.told).isEmpty();
    Lights lights = new Lights(new TreeMap<>(Map.of(Checks.location(5), Light.DARK)));
    RuleContext context = new RuleContext(Checks.demo(), lights);
    assertThat(
            Explaining.of(context, world.state(), List.of(), World.instant(300)).rules().stream()
                .map(Explanation.ExplainedRule::missing))
        .contains("dark locations have incidents of their own: l05");
  }

  @Test
  void isBlindWhereSlotsAreMissedAlthoughTheLocationIsLit() {
    World world = World.demo().meets(Meets.NOBODY, 5, 30, 400).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    assertThat(world.whenTold(Begin.class)).isBetween(90.0, 110.0);
  }

  @Test
  void ignoresASingleSlotWithoutVerdict() {
    World world =
        World.demo().meets(Meets.ERROR, 5, 30, 42).meets(Meets.NOBODY, 7, 60, 72).runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @Test
  void countsNeitherForNorAgainstTheTargetDuringAnIncident() {
    World world =
        World.demo()
            .meetsEverywhere(Meets.FAILURE, 30, 60)
            .meetsEverywhere(Meets.ERROR, 60, 200)
            .runUntil(190);

    assertThat(world.told).noneMatch(told -> told.transition() instanceof Resolve);
  }

  @Test
  void resolvesWhenVerdictsComeInAgain() {
    World world = World.demo().meets(Meets.ERROR, 5, 30, 100).runUntil(300);

    assertThat(world.told.getLast().transition())
        .isEqualTo(
            new Resolve(BLIND, "verdicts come in again", World.instant(world.told.getLast().at())));
  }
}
