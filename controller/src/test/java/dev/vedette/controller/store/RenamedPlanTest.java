// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.check;
import static dev.vedette.controller.definitions.SampleChecks.live;
import static dev.vedette.controller.definitions.SampleChecks.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.ledger.BalanceSheet;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that is renamed, in a ledger of two shards. */
class RenamedPlanTest {
  /** In shard 0, and so is {@link #NEAR}; {@link #FAR} is in shard 1. */
  private static final String HOME = "b";

  private static final String NEAR = "d";
  private static final String FAR = "c";

  private static final Duration EVERY = Duration.ofSeconds(2);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(LedgerWorld.START);
  private final CheckDefinition home = check(HOME, EVERY, "eu", "us");
  @AutoClose private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(folder, clock, 2);
    world.deploy(live(home));
    clock.tick(Duration.ofMinutes(1));
    world.plan();
  }

  @Test
  void movesNothingOnTheGrid() {
    List<Instant> before = dues(HOME);
    rename(NEAR);
    world.plan();
    assertThat(dues(NEAR)).isEqualTo(before);
    assertThat(dues(HOME)).isEmpty();
    assertThat(world.slotsOf(NEAR)).noneMatch(RenamedPlanTest::isSkipped);
    balances(NEAR);
  }

  @Test
  void losesNoSlotWhenTheNewShardIsPlannedFurther() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(1);
    rename(FAR);
    goOn();
    balances(FAR);
  }

  @Test
  void countsNoSlotTwiceWhenTheOldShardWasPlannedFurther() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(0);
    rename(FAR);
    goOn();
    balances(FAR);
  }

  @Test
  void countsNoSlotTwiceAfterALongOutage() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(0);
    clock.tick(Duration.ofHours(1));
    rename(FAR);
    goOn();
    balances(FAR);
  }

  @Test
  void balancesWhenTheGridChangesInTheSameCommitAndTheNewShardIsPlannedFurther() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(1);
    renameToAnotherGrid(FAR);
    goOn();
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void balancesWhenTheGridChangesInTheSameCommitAndTheOldShardWasPlannedFurther() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(0);
    renameToAnotherGrid(FAR);
    goOn();
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void balancesWhenItLosesALocationInTheSameCommit() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(0);
    CheckDefinition smaller = check(HOME, EVERY, "eu");
    world.rename(HOME, FAR, live(renamed(smaller, FAR)));
    goOn();
    assertThat(world.balance().unbalanced()).isEmpty();
  }

  @Test
  void balancesWhenItGoesThereAndBack() {
    clock.tick(Duration.ofSeconds(9));
    world.plan(0);
    rename(FAR);
    world.plan(1);
    clock.tick(Duration.ofSeconds(3));
    world.rename(FAR, HOME, live(home));
    goOn();
    balances(HOME);
  }

  private void renameToAnotherGrid(String id) {
    CheckDefinition other = check(HOME, Duration.ofSeconds(3), "eu", "us", "ap");
    world.rename(HOME, id, live(renamed(other, id)));
  }

  private void rename(String id) {
    world.rename(HOME, id, live(renamed(home, id)));
  }

  private void goOn() {
    for (int i = 0; i < 60; i++) {
      clock.tick(Duration.ofSeconds(1));
      world.plan();
      world.sweep();
    }
  }

  private void balances(String id) {
    BalanceSheet sheet = world.balance();
    assertThat(sheet.unbalanced()).isEmpty();
    assertThat(sheet.lines()).allMatch(line -> line.account().check().value().equals(id));
    long seconds = Duration.between(LedgerWorld.START, clock.instant()).toSeconds();
    assertThat(sheet.total().planned()).isBetween(seconds - 2, seconds + 2);
    assertThat(sheet.total().skipped()).isZero();
  }

  private static boolean isSkipped(LedgerSlot slot) {
    return slot.standing().end() instanceof SlotEnd.Skipped;
  }

  private List<Instant> dues(String id) {
    return world.slotsOf(id).stream().map(slot -> slot.slot().due()).toList();
  }
}
