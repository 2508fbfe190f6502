// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.check;
import static dev.vedette.controller.definitions.SampleChecks.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SlotEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The controller is away for ten minutes while everybody else goes on (fault 15). */
class OutageTest {
  private static final int CHECKS = 120;
  private static final int CAPACITY = 24;
  private static final Duration OUTAGE = Duration.ofMinutes(10);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(LedgerWorld.START);
  private final DefinitionSet definitions =
      live(
          IntStream.range(0, CHECKS)
              .mapToObj(i -> check("check-" + i, Duration.ofMinutes(1), "eu"))
              .toArray(CheckDefinition[]::new));
  @AutoClose private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(folder, clock);
    world.deploy(definitions);
  }

  @Test
  void isMissedButForOneLateRunOfACheckAndNeverABurst() {
    run(90);
    Instant back = beAway();
    List<List<Lease>> polls = run(60);

    assertThat(polls).allMatch(leases -> leases.size() <= CAPACITY);
    assertThat(
            polls.stream()
                .flatMap(List::stream)
                .filter(lease -> lease.slot().due().isBefore(back))
                .collect(Collectors.groupingBy(lease -> lease.slot().check())))
        .isNotEmpty()
        .allSatisfy((check, late) -> assertThat(late).hasSize(1));
    assertThat(world.balance().unbalanced()).isEmpty();
    assertThat(missed()).isBetween(CHECKS * 9L, CHECKS * 10L);
  }

  private Instant beAway() {
    world.close();
    clock.tick(OUTAGE);
    world = new LedgerWorld(folder, clock);
    world.deploy(definitions);
    return clock.instant();
  }

  /** Second by second; whatever is leased is done at once. */
  private List<List<Lease>> run(int seconds) {
    List<List<Lease>> polls = new ArrayList<>();
    for (int i = 0; i < seconds; i++) {
      clock.tick(Duration.ofSeconds(1));
      world.plan();
      List<Lease> leases = world.poll("a", "eu", CAPACITY, null).leases();
      leases.forEach(lease -> world.done(lease, "a"));
      polls.add(leases);
      world.sweep();
    }
    return polls;
  }

  private long missed() {
    return IntStream.range(0, CHECKS)
        .mapToObj(i -> world.slotsOf("check-" + i))
        .flatMap(List::stream)
        .filter(OutageTest::isMissedByUs)
        .count();
  }

  private static boolean isMissedByUs(LedgerSlot slot) {
    return slot.standing().end() instanceof SlotEnd.Missed missed
        && missed.reason() == MissedReason.CONTROLLER_DOWN;
  }
}
