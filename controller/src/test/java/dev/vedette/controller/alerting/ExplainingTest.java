// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Explanation.Standing;
import dev.vedette.controller.alerting.World.Meets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainingTest {

  @Test
  void saysThatNothingIsWrong() {
    Explanation explanation = explain(World.demo().runUntil(60), 60);

    assertThat(explanation.rules()).allMatch(rule -> rule.standing() == Standing.CALM);
    assertThat(explanation.rules().get(1).missing()).isEqualTo("no location fails");
    assertThat(explanation.locations())
        .hasSize(12)
        .allMatch(at -> at.state().startsWith("right since"));
  }

  @Test
  void saysWhatIsMissingForAPage() {
    Explanation explanation =
        explain(World.demo().meets(Meets.FAILURE, 3, 30, 100).runUntil(42), 42);

    assertThat(explanation.rules().get(0).missing())
        .isEqualTo("confirmed failed in 1 of the 2 locations that it takes");
    assertThat(explanation.rules().get(1).missing()).isEqualTo("l03 failed 2 of 4 runs in a row");
    assertThat(explanation.locations().get(2).state()).startsWith("failed 2 in a row since");
  }

  @Test
  void saysWhenAnOpenIncidentEnds() {
    Explanation explanation =
        explain(World.demo().meetsEverywhere(Meets.FAILURE, 30, 100).runUntil(60), 60);

    assertThat(explanation.rules().get(0).standing()).isEqualTo(Standing.OPEN);
    assertThat(explanation.rules().get(0).missing())
        .endsWith("ends when each of its 12 locations passed 2 runs in a row");
  }

  @Test
  void saysUntilWhenAPageIsHeld() {
    World world =
        World.demo().controlTargetsAnswer(false).meets(Meets.FAILURE, 3, 30, 100).runUntil(70);

    assertThat(explain(world, 70).rules().get(1).standing()).isEqualTo(Standing.HELD);
  }

  @Test
  void tellsTheLatestEventsInWords() {
    Explanation explanation =
        explain(World.demo().meets(Meets.FAILURE, 3, 30, 100).runUntil(38.3), 38.3);

    assertThat(explanation.events().getLast().text())
        .isEqualTo("failed shop-login@l03/2026-03-01T03:00:38Z/scheduled: expected 200, saw 503");
  }

  @Test
  void tellsOfARunThatItsTimesCountForNothing() {
    Explanation explanation =
        explain(World.demo().meets(Meets.DOUBT, 3, 30, 100).runUntil(38.3), 38.3);

    assertThat(explanation.events().getLast().text())
        .isEqualTo(
            "passed shop-login@l03/2026-03-01T03:00:38Z/scheduled (its times are suspect and count"
                + " for nothing)");
  }

  @Test
  void saysUntilWhenTheDefinitionKeepsItQuiet() {
    var mute = new Alerting.Mute(World.instant(600), "planned work");
    CheckDefinition quiet =
        Checks.check(
            Checks.cadence("PT12S", "PT3S"),
            Checks.locations(12),
            Checks.alerting(Checks.rules(), mute, Duration.ofDays(7)));
    World world = new World(quiet).runUntil(60);

    assertThat(
            Explaining.of(
                    new RuleContext(quiet, Lights.ALL_LIT),
                    world.state(),
                    List.of(),
                    World.instant(60))
                .quiet())
        .isEqualTo(
            "muted until 2026-03-01T03:10:00Z: planned work;"
                + " on trial until 2026-03-08T03:00:00Z");
  }

  private static Explanation explain(World world, double at) {
    RuleContext context = new RuleContext(Checks.demo(), Lights.ALL_LIT);
    return Explaining.of(
        context,
        world.state(),
        world.heard.subList(world.heard.size() - 1, world.heard.size()),
        World.instant(at));
  }
}
