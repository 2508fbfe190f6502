// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.OfIncident;
import dev.vedette.controller.alerting.Transition.Remind;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in any world, however its locations stumble. */
class EnginePropertiesTest {

  private static final CheckDefinition CHECK =
      Checks.demo(new Rule.Common(2, Duration.ZERO, Duration.ofSeconds(45)));
  private static final Match.Facets ALL =
      new Match.Facets(List.of(), List.of(), List.of(), List.of());

  /** A time of trouble in one location. */
  record Trouble(int location, double from, double lasts, Meets meets) {}

  @Provide
  Arbitrary<List<Trouble>> troubles() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.doubles().between(0, 200).ofScale(1),
            Arbitraries.doubles().between(0.5, 60).ofScale(1),
            Arbitraries.of(Meets.FAILURE, Meets.FAILURE, Meets.SLOW, Meets.ERROR, Meets.NOBODY))
        .as(Trouble::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 60)
  void replayGivesTheSameTransitions(@ForAll("troubles") List<Trouble> troubles) {
    World world = after(troubles);

    Engine engine = new Engine();
    CheckState state = CheckState.fresh(World.BEGINNING);
    List<Transition> replayed = new ArrayList<>();
    for (RecordedEvent recorded : world.heard) {
      RecordedEvent read = Stored.again(recorded);
      RuleContext context = new RuleContext(CHECK, read.lights());
      Decision decision = engine.decide(context, state, read.event(), read.now());
      replayed.addAll(decision.transitions());
      state = decision.state();
    }

    assertThat(replayed.stream().filter(OfIncident.class::isInstance).toList())
        .isEqualTo(world.told.stream().map(World.Told::transition).toList());
    assertThat(replayed.stream().filter(Transition.Ask.class::isInstance).toList())
        .isEqualTo(world.asked);
    assertThat(state).isEqualTo(world.state());
  }

  @Property(tries = 60)
  void everyIncidentThatBeganResolvesOnceAllIsWellAgain(
      @ForAll("troubles") List<Trouble> troubles) {
    World world = after(troubles);

    Set<Subject> open = new HashSet<>();
    for (World.Told told : world.told) {
      switch (told.transition()) {
        case Begin begin -> open.add(begin.subject());
        case Change change -> assertThat(open).contains(change.subject());
        case Remind remind -> assertThat(open).contains(remind.subject());
        case Resolve resolve -> assertThat(open.remove(resolve.subject())).isTrue();
      }
    }
    assertThat(open).isEmpty();
    assertThat(world.state().isRestless()).isFalse();
  }

  @Property(tries = 60)
  void noTargetIsCalledFailedWithoutAFailureInEachNamedLocationAndAReRun(
      @ForAll("troubles") List<Trouble> troubles) {
    World world = after(troubles);

    Set<String> failed = new HashSet<>();
    for (RecordedEvent recorded : world.heard) {
      if (recorded.event() instanceof RunJudged run && run.finding() != null) {
        failed.add(run.slot().location().value());
      }
    }
    for (Begin begin : world.begins()) {
      assertThat(begin.evidence().locations())
          .isNotEmpty()
          .allMatch(at -> failed.contains(at.value()) || isBlind(begin));
    }
  }

  @Property(tries = 60)
  void nobodyIsPagedOfFailingWithoutAFailureInTwoLocationsOfWhichOneFailedAgain(
      @ForAll("troubles") List<Trouble> troubles) {
    World world = after(troubles);

    Set<Subject> open = new HashSet<>();
    for (World.Told told : world.told) {
      if (told.transition() instanceof Resolve end) {
        open.remove(end.subject());
      } else if (told.transition() instanceof Begin begin
          && open.add(begin.subject())
          && isOf(begin, Checks.FAILING)) {
        List<Integer> failed =
            begin.evidence().locations().stream().map(at -> -inARow(world, told, at)).toList();
        assertThat(failed).hasSizeGreaterThanOrEqualTo(2).allMatch(runs -> runs >= 1);
        assertThat(failed).anyMatch(runs -> runs >= 2);
      }
    }
  }

  @Property(tries = 60)
  void whatFailedRecoversOnlyAfterTwoRightRunsInARow(@ForAll("troubles") List<Trouble> troubles) {
    World world = after(troubles);

    Map<Subject, List<LocationId>> open = new HashMap<>();
    for (World.Told told : world.told) {
      switch (told.transition()) {
        case Begin begin -> open.put(begin.subject(), begin.evidence().locations());
        case Change change -> open.put(change.subject(), change.evidence().locations());
        case Remind remind -> open.put(remind.subject(), remind.evidence().locations());
        case Resolve end -> {
          List<LocationId> last = open.get(end.subject());
          boolean recovered = end.reason().equals("recovered");
          assertThat(recovered ? last : List.<LocationId>of())
              .allMatch(at -> inARow(world, told, at) >= 2);
        }
      }
    }
  }

  /** A time in which nobody is to be paged. */
  record Silence(double from, double lasts, Hush.Origin origin) {
    double to() {
      return from + lasts;
    }
  }

  @Provide
  Arbitrary<List<Silence>> silences() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 250).ofScale(1),
            Arbitraries.doubles().between(1, 200).ofScale(1),
            Arbitraries.of(Hush.Origin.class))
        .as(Silence::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property(tries = 60)
  void nobodyIsPagedWhileMutedHeldOrInMaintenance(
      @ForAll("troubles") List<Trouble> troubles, @ForAll("silences") List<Silence> silences) {
    World world = new World(CHECK);
    silences.forEach(one -> world.hearsAt(one.from(), inForce(silences, one.from())));
    meet(world, troubles).runUntil(1000);

    for (World.Told told : world.told) {
      if (isPage(told)) {
        assertThat(silences)
            .noneMatch(one -> one.from() < told.at() && told.at() < one.to() - 0.001);
      }
    }
  }

  @Property(tries = 30)
  void aCheckOnTrialPagesNobody(@ForAll("troubles") List<Trouble> troubles) {
    CheckDefinition onTrial =
        Checks.check(
            CHECK.cadence(),
            CHECK.locations(),
            Checks.alerting(CHECK.alerting().rules(), null, Duration.ofDays(7)));
    World world = meet(new World(onTrial), troubles).runUntil(1000);

    assertThat(world.told).noneMatch(EnginePropertiesTest::isPage);
  }

  @Property(tries = 60)
  void nothingIsRemindedOfThatWasNotPagedBefore(@ForAll("troubles") List<Trouble> troubles) {
    World world = after(troubles);

    Map<Subject, Double> paged = new HashMap<>();
    for (World.Told told : world.told) {
      switch (told.transition()) {
        case Begin begin -> paged.put(begin.subject(), told.at());
        case Change change -> {}
        case Remind remind -> {
          Double before = paged.put(remind.subject(), told.at());
          assertThat(before).isNotNull().isLessThanOrEqualTo(told.at() - 45 + 0.01);
        }
        case Resolve end -> paged.remove(end.subject());
      }
    }
  }

  @Property(tries = 40)
  void singleFailedRunsInSeparateLocationsPageNobody(@ForAll("blips") List<Trouble> blips) {
    World world = after(blips);

    assertThat(world.begins()).isEmpty();
  }

  @Provide
  Arbitrary<List<Trouble>> blips() {
    Arbitrary<Integer> which = Arbitraries.integers().between(1, 12);
    return which
        .list()
        .uniqueElements()
        .ofMaxSize(8)
        .map(
            locations -> {
              List<Trouble> blips = new ArrayList<>();
              for (int i = 0; i < locations.size(); i++) {
                int location = locations.get(i);
                blips.add(new Trouble(location, 20 * i + location - 1 + 12, 0.1, Meets.FAILURE));
              }
              return blips;
            });
  }

  private static boolean isBlind(Begin begin) {
    return isOf(begin, Checks.BLIND);
  }

  private static boolean isOf(Begin begin, RuleId rule) {
    return begin.subject().equals(new Subject.CheckRule(Checks.LOGIN, rule));
  }

  private static boolean isPage(World.Told told) {
    return told.transition() instanceof Remind
        || (told.transition() instanceof Begin begin && begin.delivery().pages());
  }

  private static Event.Hushed inForce(List<Silence> silences, double time) {
    return new Event.Hushed(
        silences.stream()
            .filter(one -> one.from() <= time && time < one.to())
            .map(
                one ->
                    new Hush(Hush.Mode.MUTE, one.origin(), "quiet", World.instant(one.to()), ALL))
            .toList());
  }

  /** Right runs in a row of a location when something was told; failed ones below zero. */
  private static int inARow(World world, World.Told told, LocationId location) {
    int length = 0;
    Instant latest = Instant.EPOCH;
    for (RecordedEvent recorded : world.heard.subList(0, told.events())) {
      if (recorded.event() instanceof RunJudged run
          && run.slot().location().equals(location)
          && run.slot().due().isAfter(latest)
          && run.verdict() != Verdict.ERRORED) {
        int sign = run.verdict().isRight() ? 1 : -1;
        length = length * sign > 0 ? length + sign : sign;
        latest = run.slot().due();
      }
    }
    return length;
  }

  private static World after(List<Trouble> troubles) {
    return meet(new World(CHECK), troubles).runUntil(1000);
  }

  private static World meet(World world, List<Trouble> troubles) {
    for (Trouble trouble : troubles) {
      world.meets(
          trouble.meets(), trouble.location(), trouble.from(), trouble.from() + trouble.lasts());
    }
    return world;
  }

  /** Through the text that it is stored as. */
  private static final class Stored {
    static RecordedEvent again(RecordedEvent recorded) {
      return new RecordedEvent(
          recorded.number(),
          recorded.now(),
          recorded.definition(),
          EventCodec.lights(EventCodec.write(recorded.lights())),
          EventCodec.read(Checks.LOGIN, EventCodec.write(recorded.event())));
    }
  }
}
