// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineDegradedTest {

  @Test
  void tellsTheOwnerOnceWhenThreeOfTheLastFourRunsAreSlowInTwoLocations() {
    World world = world().meets(Meets.SLOW, 3, 30, 400).meets(Meets.SLOW, 9, 30, 400).runUntil(300);

    assertThat(world.begins()).hasSize(1);
    Begin begin = world.begins().getFirst();
    assertThat(begin.subject()).isEqualTo(subject(Checks.DEGRADED));
    assertThat(begin.severity()).isEqualTo(Severity.WARNING);
    assertThat(begin.delivery().audience()).isEqualTo(Audience.OWNER);
    assertThat(begin.evidence().summary()).isEqualTo("3 of the last 4 runs slow in l03 and l09");
    assertThat(begin.evidence().finding()).extracting("cause").isEqualTo(Cause.SLOW);
    assertThat(begin.since()).isEqualTo(World.instant(32));
  }

  @Test
  void asksForNoExtraRunOfWhatIsSlow() {
    World world = world().meetsEverywhere(Meets.SLOW, 30, 200).runUntil(400);

    assertThat(world.begins()).isNotEmpty();
    assertThat(world.asked).isEmpty();
  }

  @Test
  void saysNothingOfOneSlowLocation() {
    World world = world().meets(Meets.SLOW, 3, 30, 400).runUntil(300);

    assertThat(world.told).isEmpty();
  }

  @Test
  void saysNothingOfTwoSlowRunsInFour() {
    World world = world();
    for (int from = 24; from < 400; from += 24) {
      world.meetsEverywhere(Meets.SLOW, from, from + 12);
    }

    assertThat(world.runUntil(390).told).isEmpty();
  }

  @Test
  void countsErroredAndMissedRunsForNothing() {
    World world = world().meetsEverywhere(Meets.SLOW, 24, 400);
    for (int from = 36; from < 400; from += 48) {
      world.meetsEverywhere(Meets.ERROR, from, from + 12);
      world.meetsEverywhere(Meets.NOBODY, from + 24, from + 36);
    }

    assertThat(world.runUntil(200).begins().stream().map(Begin::subject))
        .containsExactly(subject(Checks.DEGRADED));
  }

  @Test
  void leavesDarkLocationsOut() {
    World world = world().meets(Meets.SLOW, 3, 30, 400).meets(Meets.SLOW, 9, 30, 400);
    world.lightAt(29, 3, Light.DARK).runUntil(300);

    assertThat(world.begins()).isEmpty();
  }

  @Test
  void resolvesOnceEachLocationWasQuickTwice() {
    World world = world().meets(Meets.SLOW, 3, 30, 100).meets(Meets.SLOW, 9, 30, 130).runUntil(400);

    assertThat(world.told(Resolve.class)).extracting(Resolve::reason).containsExactly("recovered");
    assertThat(world.whenTold(Resolve.class)).isBetween(140.0, 154.0);
    assertThat(world.state().isRestless()).isFalse();
  }

  @Test
  void staysOpenWhileEveryOtherRunIsSlow() {
    World world = world().meetsEverywhere(Meets.SLOW, 24, 72);
    for (int from = 84; from < 400; from += 24) {
      world.meetsEverywhere(Meets.SLOW, from, from + 12);
    }

    assertThat(world.runUntil(390).told(Resolve.class)).isEmpty();
  }

  @Test
  void takesNoSuspectMeasurementForAQuickOne() {
    World world =
        world()
            .meetsEverywhere(Meets.SLOW, 24, 100)
            .meetsEverywhere(Meets.DOUBT, 100, 300)
            .runUntil(290);
    assertThat(world.begins()).hasSize(1);
    assertThat(world.told(Resolve.class)).isEmpty();

    assertThat(world.runUntil(400).told(Resolve.class)).hasSize(1);
  }

  @Test
  void whatFailedForBeingTooSlowDoesNotRecoverBySuspectMeasurements() {
    World slow =
        world()
            .meetsEverywhere(Meets.TOO_SLOW, 30, 100)
            .meetsEverywhere(Meets.DOUBT, 100, 300)
            .runUntil(290);
    assertThat(slow.begins()).hasSize(1);
    assertThat(slow.told(Resolve.class)).isEmpty();

    World wrong =
        world()
            .meetsEverywhere(Meets.FAILURE, 30, 100)
            .meetsEverywhere(Meets.DOUBT, 100, 300)
            .runUntil(290);
    assertThat(wrong.told(Resolve.class)).hasSize(1);
  }

  @Test
  void givesWayWhenWhatWasSlowFails() {
    World world =
        world()
            .meetsEverywhere(Meets.SLOW, 30, 100)
            .meetsEverywhere(Meets.FAILURE, 100, 200)
            .runUntil(500);

    assertThat(world.begins().stream().map(Begin::subject))
        .containsExactly(subject(Checks.DEGRADED), subject(Checks.FAILING));
    assertThat(world.told(Resolve.class).getFirst())
        .satisfies(
            end -> {
              assertThat(end.subject()).isEqualTo(subject(Checks.DEGRADED));
              assertThat(end.reason()).isEqualTo("goes on as failing");
            });
  }

  @Test
  void tellsOfSlownessAfterAnOutageOnlyOnceTheOutageIsOver() {
    World world =
        world()
            .meetsEverywhere(Meets.FAILURE, 30, 60)
            .meetsEverywhere(Meets.SLOW, 60, 400)
            .runUntil(300);

    assertThat(world.told.stream().map(World.Told::transition).filter(t -> !isChange(t)))
        .extracting(Transition.OfIncident::subject)
        .containsExactly(
            subject(Checks.FAILING), subject(Checks.FAILING), subject(Checks.DEGRADED));
  }

  @Test
  void saysWhatIsMissing() {
    World world = world().meets(Meets.SLOW, 3, 30, 400).runUntil(100);
    RuleContext context = new RuleContext(definition(), Lights.ALL_LIT);

    Explanation explanation = Explaining.of(context, world.state(), List.of(), World.instant(100));

    assertThat(explanation.rules().getLast().missing())
        .isEqualTo("3 of the last 4 runs slow in 1 of the 2 locations that it takes");
  }

  private static boolean isChange(Transition transition) {
    return transition instanceof Transition.Change;
  }

  private static Subject subject(RuleId rule) {
    return new Subject.CheckRule(Checks.LOGIN, rule);
  }

  private static CheckDefinition definition() {
    return Checks.demo(Rule.Common.DEFAULT);
  }

  private static World world() {
    return new World(definition());
  }
}
