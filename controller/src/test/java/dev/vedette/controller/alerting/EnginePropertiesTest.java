// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.OfIncident;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in any world, however its locations stumble. */
class EnginePropertiesTest {

  /** A time of trouble in one location. */
  record Trouble(int location, double from, double lasts, Meets meets) {}

  @Provide
  Arbitrary<List<Trouble>> troubles() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.doubles().between(0, 200).ofScale(1),
            Arbitraries.doubles().between(0.5, 60).ofScale(1),
            Arbitraries.of(Meets.FAILURE, Meets.FAILURE, Meets.ERROR, Meets.NOBODY))
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
      RuleContext context = new RuleContext(Checks.demo(), read.lights());
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
      if (recorded.event() instanceof Event.RunJudged run && run.finding() != null) {
        failed.add(run.slot().location().value());
      }
    }
    for (Begin begin : world.begins()) {
      assertThat(begin.evidence().locations())
          .isNotEmpty()
          .allMatch(at -> failed.contains(at.value()) || isBlind(begin));
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
    return begin.subject().equals(new Subject.CheckRule(Checks.LOGIN, Checks.BLIND));
  }

  private static World after(List<Trouble> troubles) {
    World world = World.demo();
    for (Trouble trouble : troubles) {
      world.meets(
          trouble.meets(), trouble.location(), trouble.from(), trouble.from() + trouble.lasts());
    }
    return world.runUntil(400);
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
