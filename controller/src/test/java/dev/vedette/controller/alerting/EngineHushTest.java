// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Hush.Mode;
import dev.vedette.controller.alerting.Hush.Origin;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineHushTest {
  private static final Match.Facets ALL = only(List.of(), List.of(), List.of(), List.of());

  @Test
  void judgesWithoutPagingAndPagesWhatIsOpenWhenTheHushEnds() {
    World world = hushed(mute(120, ALL)).meetsEverywhere(Meets.FAILURE, 30, 400).runUntil(200);

    assertThat(pages(world)).containsExactly(false, true);
    assertThat(lastBegin(world)).isEqualTo(120);
  }

  @Test
  void pagesNobodyOfWhatWasOverBeforeTheHushEnded() {
    World world = hushed(mute(300, ALL)).meetsEverywhere(Meets.FAILURE, 30, 60).runUntil(400);

    assertThat(pages(world)).containsExactly(false);
    assertThat(world.told.getLast().transition()).isInstanceOf(Resolve.class);
  }

  @Test
  void waitsForTheLastOfTheHushesThatCoverIt() {
    World world =
        hushed(mute(100, ALL), mute(150, onlyRule(Checks.FAILING)), mute(220, onlyAt(1)))
            .meetsEverywhere(Meets.FAILURE, 30, 400)
            .runUntil(300);

    assertThat(pages(world)).containsExactly(false, true);
    assertThat(lastBegin(world)).isEqualTo(150);
  }

  @Test
  void pagesAtOnceWhenTheHushIsTakenAway() {
    World world =
        hushed(mute(300, ALL))
            .meetsEverywhere(Meets.FAILURE, 30, 400)
            .hearsAt(90, new Event.Hushed(List.of()))
            .runUntil(200);

    assertThat(pages(world)).containsExactly(false, true);
    assertThat(lastBegin(world)).isEqualTo(90);
  }

  static Stream<Match.Facets> others() {
    return Stream.of(
        onlyRule(Checks.FAILING_HERE),
        onlyAt(3),
        only(List.of(Severity.WARNING), List.of(), List.of(), List.of()),
        only(List.of(), List.of(), List.of(), List.of("location")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void pagesWhatAHushDoesNotCover(Match.Facets only) {
    World world =
        hushed(mute(300, only))
            .meets(Meets.FAILURE, 3, 30, 400)
            .meets(Meets.FAILURE, 9, 30, 400)
            .runUntil(200);

    assertThat(pages(world)).containsExactly(true);
  }

  @Test
  void pagesWhenALocationThatIsNotCoveredJoins() {
    World world =
        hushed(mute(900, onlyAt(3)))
            .meets(Meets.FAILURE, 3, 30, 600)
            .meets(Meets.FAILURE, 9, 150, 600)
            .runUntil(300);

    assertThat(world.begins().stream().map(Begin::subject))
        .containsExactly(
            new Subject.CheckRule(Checks.LOGIN, Checks.FAILING_HERE),
            new Subject.CheckRule(Checks.LOGIN, Checks.FAILING));
    assertThat(pages(world)).containsExactly(false, true);
  }

  @Test
  void leavesAPageAsItIsWhileHushedAndPagesTheWorseAfterwards() {
    World world =
        World.demo()
            .meets(Meets.FAILURE, 3, 30, 600)
            .meets(Meets.FAILURE, 9, 30, 600)
            .hearsAt(90, new Event.Hushed(List.of(mute(200, ALL))))
            .meetsEverywhere(Meets.FAILURE, 120, 600)
            .runUntil(300);

    assertThat(pages(world)).containsExactly(true, true);
    assertThat(lastBegin(world)).isEqualTo(200);
  }

  @Test
  void asksTwiceTheLocationsWhenLenient() {
    World world =
        hushed(lenient(200))
            .meets(Meets.FAILURE, 3, 30, 600)
            .meets(Meets.FAILURE, 9, 30, 600)
            .runUntil(300);

    assertThat(firstFailing(world)).isEqualTo(200);
  }

  @Test
  void asksForMoreRunsInALocationWhenLenient() {
    World usual = World.demo().meets(Meets.FAILURE, 3, 30, 600).runUntil(300);
    World world = hushed(lenient(500)).meets(Meets.FAILURE, 3, 30, 600).runUntil(300);

    assertThat(failedRunsBeforeTheFirst(usual)).isEqualTo(5);
    assertThat(failedRunsBeforeTheFirst(world)).isEqualTo(7);
  }

  @Test
  void pagesAGlobalOutageSoonAlthoughLenient() {
    World world = hushed(lenient(900)).meetsEverywhere(Meets.FAILURE, 30, 600).runUntil(300);

    assertThat(pages(world)).containsExactly(true);
    assertThat(world.whenTold(Begin.class)).isBetween(30.0, 50.0);
  }

  @Test
  void pagesWhenAllLocationsFailForTwoMinutesAlthoughLenient() {
    var two =
        Checks.check(Checks.cadence("PT2M", "PT3S"), Checks.locations(2), Checks.demo().alerting());
    World world = new World(two).withoutBudget().meetsEverywhere(Meets.FAILURE, 100, 900);
    world.hearsAt(0, new Event.Hushed(List.of(lenient(800)))).runUntil(400);

    assertThat(firstFailing(world)).isEqualTo(180 + 120);
  }

  @Test
  void explainsWhatKeepsItFromPagingAndUntilWhen() {
    World world = hushed(mute(300, onlyAt(3)), lenient(400)).meets(Meets.FAILURE, 3, 30, 600);
    RuleContext context = new RuleContext(Checks.demo(), Lights.ALL_LIT);

    Explanation explanation =
        Explaining.of(context, world.runUntil(100).state(), List.of(), World.instant(100));

    assertThat(explanation.quiet())
        .isEqualTo(
            "maintenance until 2026-03-01T03:05:00Z, pages nobody only in l03: Sunday deploy;"
                + " hold until 2026-03-01T03:06:40Z, confirms twice over: release 4.2");
    assertThat(explanation.rules().get(1).missing())
        .endsWith("; pages nobody until 2026-03-01T03:05:00Z");
  }

  private static World hushed(Hush... hushes) {
    return World.demo().hearsAt(0, new Event.Hushed(List.of(hushes)));
  }

  private static Hush mute(double until, Match.Facets only) {
    return new Hush(Mode.MUTE, Origin.MAINTENANCE, "Sunday deploy", World.instant(until), only);
  }

  private static Hush lenient(double until) {
    return new Hush(Mode.LENIENT, Origin.HOLD, "release 4.2", World.instant(until), ALL);
  }

  private static Match.Facets onlyRule(RuleId rule) {
    return only(List.of(), List.of(rule), List.of(), List.of());
  }

  private static Match.Facets onlyAt(int location) {
    return only(List.of(), List.of(), List.of(Checks.location(location)), List.of());
  }

  private static Match.Facets only(
      List<Severity> severities,
      List<RuleId> rules,
      List<LocationId> locations,
      List<String> sources) {
    return new Match.Facets(severities, rules, locations, sources);
  }

  private static List<Boolean> pages(World world) {
    return world.begins().stream().map(begin -> begin.delivery().pages()).toList();
  }

  private static long failedRunsBeforeTheFirst(World world) {
    return world.heard.subList(0, world.told.getFirst().events()).stream()
        .filter(recorded -> recorded.event() instanceof Event.RunJudged run && isFailed(run))
        .count();
  }

  private static boolean isFailed(Event.RunJudged run) {
    return run.verdict() == Verdict.FAILED;
  }

  private static double lastBegin(World world) {
    return begins(world).toList().getLast().at();
  }

  private static double firstFailing(World world) {
    return begins(world)
        .filter(
            told ->
                told.transition()
                    .subject()
                    .equals(new Subject.CheckRule(Checks.LOGIN, Checks.FAILING)))
        .findFirst()
        .orElseThrow()
        .at();
  }

  private static Stream<World.Told> begins(World world) {
    return world.told.stream().filter(told -> told.transition() instanceof Begin);
  }
}
