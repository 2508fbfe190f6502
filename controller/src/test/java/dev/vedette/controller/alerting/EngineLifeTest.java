// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.World.Meets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineLifeTest {

  @Test
  void resolvesWhatIsOpenWhenTheCheckGoes() {
    World world = World.demo().meetsEverywhere(Meets.FAILURE, 30, 400);
    world.hearsAt(90, new Event.Retired("the check was removed")).runUntil(90);

    assertThat(world.told.getLast().transition())
        .isEqualTo(
            new Resolve(
                new Subject.CheckRule(Checks.LOGIN, Checks.FAILING),
                "the check was removed",
                World.instant(90)));
  }

  @Test
  void resolvesWhenTheRuleIsSwitchedOff() {
    World world =
        World.demo().meets(Meets.FAILURE, 3, 30, 400).redefinedAt(90, without(1)).runUntil(200);

    assertThat(world.told.getLast().transition())
        .isEqualTo(
            new Resolve(
                new Subject.CheckRule(Checks.LOGIN, Checks.FAILING_HERE),
                "the rule was removed",
                World.instant(90)));
  }

  @Test
  void resolvesWhenTheFailingLocationIsTakenFromTheCheck() {
    CheckDefinition two =
        Checks.check(
            Checks.cadence("PT12S", "PT3S"), Checks.locations(2), Checks.demo().alerting());
    World world = World.demo().meets(Meets.FAILURE, 3, 30, 400).redefinedAt(90, two).runUntil(90);

    assertThat(world.told.getLast().transition())
        .isEqualTo(
            new Resolve(
                new Subject.CheckRule(Checks.LOGIN, Checks.FAILING_HERE),
                "no longer run from l03",
                World.instant(90)));
  }

  @Test
  void pagesAnewWhenTheAuthorRaisesTheSeverity() {
    World world = new World(of(Severity.WARNING)).meetsEverywhere(Meets.FAILURE, 30, 400);
    world.redefinedAt(90, of(Severity.CRITICAL)).runUntil(200);

    assertThat(world.begins())
        .extracting(Begin::severity)
        .containsExactly(Severity.WARNING, Severity.CRITICAL);
  }

  @Test
  void pagesNobodyAnewWhenTheAuthorLowersTheSeverity() {
    World world = new World(of(Severity.CRITICAL)).meetsEverywhere(Meets.FAILURE, 30, 400);
    world.redefinedAt(90, of(Severity.WARNING)).runUntil(200);

    assertThat(world.begins()).hasSize(1);
  }

  private static CheckDefinition of(Severity failing) {
    List<Rule> rules = new ArrayList<>(Checks.rules());
    Rule usual = rules.getFirst();
    rules.set(0, new Rule(usual.id(), usual.when(), failing, usual.common()));
    return Checks.check(
        Checks.cadence("PT12S", "PT3S"), Checks.locations(12), Checks.alerting(rules, null, null));
  }

  @Test
  void judgesAMutedCheckWithoutPagingAndPagesWhenTheMuteEnds() {
    Alerting.Mute mute = new Alerting.Mute(World.instant(120), "planned work");
    World world = new World(with(mute, null)).meetsEverywhere(Meets.FAILURE, 30, 400).runUntil(200);

    assertThat(world.begins().stream().map(begin -> begin.delivery().pages()))
        .containsExactly(false, true);
    assertThat(
            world.told.stream()
                .filter(t -> t.transition() instanceof Begin)
                .map(World.Told::at)
                .toList()
                .getLast())
        .isEqualTo(120);
  }

  @Test
  void pagesNobodyOfACheckOnTrial() {
    World world =
        new World(with(null, Duration.ofDays(7)))
            .meetsEverywhere(Meets.FAILURE, 30, 100)
            .runUntil(300);

    assertThat(world.begins()).hasSize(1).noneMatch(begin -> begin.delivery().pages());
    assertThat(world.told.getLast().transition()).isInstanceOf(Resolve.class);
  }

  @Test
  void takesNoNoticeOfRunsThatComeInOutOfOrder() {
    World world = World.demo();
    for (int i = 0; i < 5; i++) {
      world.hearsAt(
          100 + i, World.run(world.slot(3, 20 + i, SlotKind.CONFIRMATION), Verdict.FAILED));
    }
    world.runUntil(200);

    assertThat(world.told).isEmpty();
    assertThat(world.asked).isEmpty();
  }

  @Test
  void takesNoNoticeOfASlotThatWasCountedAsOverdueAndIsMissedAfterwards() {
    World world = World.demo();
    var slot = world.slot(3, 98.5, SlotKind.SCHEDULED);
    world
        .hearsAt(99, new Event.SlotOverdue(slot))
        .hearsAt(99.5, new Event.SlotMissed(slot, false, "agent lost"));
    world.runUntil(99.9);

    assertThat(world.state().location(Checks.location(3)).unseen()).isEqualTo(1);
  }

  @Test
  void doesNotBlameALocationForTheControllersOwnAbsence() {
    World world = World.demo();
    for (int i = 0; i < 9; i++) {
      world.hearsAt(
          99.1 + i / 100.0,
          new Event.SlotMissed(world.slot(3, 98 + i, SlotKind.SCHEDULED), true, "controller down"));
    }
    world.runUntil(99.9);

    assertThat(world.state().location(Checks.location(3)).unseen()).isZero();
  }

  @Test
  void keepsItsStateSmall() {
    World world =
        World.demo()
            .meetsEverywhere(Meets.FAILURE, 30, 60)
            .meetsEverywhere(Meets.ERROR, 60, 400)
            .runUntil(200);

    assertThat(CheckStateCodec.write(world.state()).length())
        .isLessThan(512 * Checks.rules().size() + 512);
  }

  private static CheckDefinition without(int rule) {
    List<Rule> rules = new ArrayList<>(Checks.rules());
    rules.remove(rule);
    return Checks.check(
        Checks.cadence("PT12S", "PT3S"), Checks.locations(12), Checks.alerting(rules, null, null));
  }

  private static CheckDefinition with(Alerting.@Nullable Mute mute, @Nullable Duration trial) {
    return Checks.check(
        Checks.cadence("PT12S", "PT3S"),
        Checks.locations(12),
        Checks.alerting(Checks.rules(), mute, trial));
  }
}
