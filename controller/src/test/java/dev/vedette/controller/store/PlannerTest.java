// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.check;
import static dev.vedette.controller.definitions.SampleChecks.controls;
import static dev.vedette.controller.definitions.SampleChecks.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.timetable.Timetable;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SkippedReason;
import dev.vedette.controller.ledger.SlotEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
  private static final Duration EVERY = Duration.ofSeconds(12);
  private static final Instant START = LedgerWorld.START;

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(START);
  @AutoClose private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(folder, clock);
  }

  @Test
  void plansThirtySecondsAheadExactlyWhatTheTimetableSays() {
    CheckDefinition check = check("home", EVERY, "eu", "us");
    world.deploy(live(check));
    assertThat(dues("home", "us"))
        .isEqualTo(
            Timetable.of(check).between(check.locations().getLast(), START, START.plusSeconds(30)));
  }

  @Test
  void planningTwiceAddsNothing() {
    world.deploy(live(check("home", EVERY, "eu")));
    List<Instant> before = dues("home", "eu");
    world.plan();
    assertThat(dues("home", "eu")).isEqualTo(before);
  }

  @Test
  void balancesWhileTimeGoesByWithoutAnyAgent() {
    world.deploy(live(check("home", EVERY, "eu", "us")));
    run(Duration.ofMinutes(5));
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(world.balance().total().planned()).isEqualTo(50);
    assertThat(ends("home").getLast()).isEqualTo(new SlotEnd.Missed(MissedReason.NO_AGENT));
  }

  @Test
  void aShortOutageIsMissedSlotBySlot() {
    world.deploy(live(check("home", EVERY, "eu")));
    run(Duration.ofMinutes(1));
    restartAfter(Duration.ofMinutes(2));
    world.deploy(live(check("home", EVERY, "eu")));
    run(Duration.ofMinutes(1));
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(ends("home")).contains(new SlotEnd.Missed(MissedReason.CONTROLLER_DOWN));
    assertThat(world.balance().total().planned()).isEqualTo(20);
  }

  @Test
  void aLongOutageIsOneRowAndStillBalances() {
    world.deploy(live(check("home", EVERY, "eu")));
    run(Duration.ofMinutes(1));
    restartAfter(Duration.ofHours(1));
    world.deploy(live(check("home", EVERY, "eu")));
    run(Duration.ofMinutes(1));
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(world.balance().total().planned()).isEqualTo(310);
    assertThat(dues("home", "eu")).hasSizeLessThan(20);
  }

  @Test
  void aCheckRemovedDuringAnOutageOwesItsSlotsUpToTheRestart() {
    world.deploy(live(check("home", EVERY, "eu")));
    restartAfter(Duration.ofMinutes(10));
    world.deploy(live());
    run(Duration.ofMinutes(1));
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(world.balance().total().planned()).isEqualTo(50);
  }

  @Test
  void aDeployThatKeepsTheGridKeepsTheSlots() {
    world.deploy(live(check("home", EVERY, "eu")));
    List<Instant> before = dues("home", "eu");
    clock.tick(Duration.ofSeconds(1));
    Cadence slower = new Cadence(EVERY, Duration.ofSeconds(9), Cadence.ALL, false, true);
    world.deploy(live(check("home", slower, "eu")));
    assertThat(dues("home", "eu")).startsWith(before.toArray(Instant[]::new));
    assertThat(world.slotsOf("home")).allMatch(LedgerSlot::isOpen);
  }

  @Test
  void aNewGridSkipsWhatIsNoLongerOnItAndBalances() {
    world.deploy(live(check("home", EVERY, "eu")));
    run(Duration.ofMinutes(1));
    world.deploy(live(check("home", Duration.ofSeconds(7), "eu")));
    run(Duration.ofMinutes(1));
    assertThat(ends("home")).contains(new SlotEnd.Skipped(SkippedReason.REDEFINED));
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void takesNothingOffTheGridBeforeAnythingGoodWasRead() {
    world.deploy(live(check("home", EVERY, "eu")));
    restartAfter(Duration.ofSeconds(3));
    world.deploy(DefinitionSet.EMPTY);
    assertThat(world.slotsOf("home")).allMatch(LedgerSlot::isOpen);
  }

  @Test
  void aRollbackDoesNotReviveWhatWasSkipped() {
    DefinitionSet first = live(check("home", EVERY, "eu"));
    world.deploy(first);
    world.deploy(live());
    List<Instant> skipped = dues("home", "eu");
    world.deploy(first);
    run(Duration.ofMinutes(2));
    assertThat(world.slotsOf("home").subList(0, skipped.size()))
        .allMatch(slot -> slot.standing().end() instanceof SlotEnd.Skipped);
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void aDisabledCheckIsSkippedAsSuch() {
    world.deploy(live(check("home", EVERY, "eu")));
    Cadence off = new Cadence(EVERY, Duration.ofSeconds(3), Cadence.ALL, false, false);
    world.deploy(live(check("home", off, "eu")));
    assertThat(ends("home")).containsOnly(new SlotEnd.Skipped(SkippedReason.DISABLED));
  }

  @Test
  void aLeasedSlotEndsUnderTheDefinitionItWasLeasedUnder() {
    world.deploy(live(check("home", EVERY, "eu")));
    Lease lease = world.poll("a", "eu").leases().getFirst();
    world.deploy(live());
    assertThat(world.slotsOf("home").getFirst().isOpen()).isTrue();
    world.done(lease, "a");
    run(Duration.ofMinutes(1));
    assertThat(ends("home").getFirst()).isInstanceOf(SlotEnd.Done.class);
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void deploysInQuickSuccessionBalance() {
    for (int i = 0; i < 40; i++) {
      world.deploy(
          live(
              check("home", Duration.ofSeconds(5 + i % 7), "eu", i % 3 == 0 ? "us" : "ap"),
              check("other", EVERY, i % 2 == 0 ? "eu" : "us")));
      run(Duration.ofSeconds(i % 5 * 3));
    }
    run(Duration.ofMinutes(2));
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void controlTargetsAreAskedForOnceEvenOverARestart() {
    world.deploy(controls(check("control-1", Duration.ofMinutes(1), "eu")));
    restartAfter(Duration.ofSeconds(5));
    world.deploy(controls(check("control-1", Duration.ofMinutes(1), "eu")));
    run(Duration.ofMinutes(5));
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(world.balance().total().planned()).isBetween(4L, 5L);
  }

  @Test
  void balancesAfterOldRowsHaveGone() {
    DefinitionSet set = live(check("home", Duration.ofMinutes(5), "eu"));
    world.deploy(set);
    run(Duration.ofMinutes(20));
    restartAfter(Duration.ofDays(3));
    world.deploy(set);
    run(Duration.ofMinutes(6));
    int before = dues("home", "eu").size();
    long planned = world.balance().total().planned();
    world.expire(Duration.ofDays(2));
    assertThat(dues("home", "eu")).hasSizeLessThan(before);
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(world.balance().total().planned()).isEqualTo(planned);
  }

  private void run(Duration duration) {
    Instant end = clock.instant().plus(duration);
    while (clock.instant().isBefore(end)) {
      clock.tick(Duration.ofSeconds(1));
      world.plan();
      world.sweep();
    }
  }

  private void restartAfter(Duration pause) {
    world.close();
    clock.tick(pause);
    world = new LedgerWorld(folder, clock);
  }

  private List<Instant> dues(String check, String location) {
    return world.slotsOf(check).stream()
        .filter(slot -> slot.slot().location().value().equals(location))
        .map(slot -> slot.slot().due())
        .toList();
  }

  private List<SlotEnd> ends(String check) {
    return world.slotsOf(check).stream()
        .filter(slot -> !slot.isOpen())
        .map(slot -> slot.standing().end())
        .toList();
  }
}
