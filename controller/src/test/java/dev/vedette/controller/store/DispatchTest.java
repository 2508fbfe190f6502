// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.check;
import static dev.vedette.controller.definitions.SampleChecks.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.dispatch.AgentPoll;
import dev.vedette.controller.dispatch.HeldSlot;
import dev.vedette.controller.dispatch.Lapse;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.dispatch.Leases;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SkippedReason;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.SlotRepository;
import dev.vedette.controller.ledger.SlotRequest;
import dev.vedette.controller.ledger.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(LedgerWorld.START);
  @AutoClose private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(folder, clock);
  }

  @Test
  void givesSlotsOfTheNextTenSecondsAndNoMore() {
    world.deploy(live(check("home", quick(Duration.ofSeconds(2)), "eu", "us")));
    Leases leases = world.poll("a", "eu");
    assertThat(leases.leases()).hasSize(5);
    assertThat(leases.leases())
        .allSatisfy(
            lease -> {
              assertThat(lease.slot().location().value()).isEqualTo("eu");
              assertThat(lease.slot().due()).isBefore(clock.instant().plusSeconds(10));
              assertThat(lease.terms().commit()).isEqualTo("c0ffee");
            });
  }

  @Test
  void twoAgentsShareALocation() {
    world.deploy(live(check("home", quick(Duration.ofSeconds(1)), "eu")));
    world.poll("b", "eu", 0, null);
    assertThat(world.poll("a", "eu").leases()).hasSizeBetween(5, 6);
    assertThat(world.poll("a", "eu").leases()).isEmpty();
    assertThat(world.poll("b", "eu").leases()).hasSizeBetween(4, 5);
  }

  @Test
  void givesNoMoreThanTheAgentHasRoomFor() {
    world.deploy(live(check("home", quick(Duration.ofSeconds(1)), "eu")));
    assertThat(world.poll("a", "eu", 3, null).leases()).hasSize(3);
  }

  @Test
  void eachLeaseHasAHigherFenceThanAnyBefore() {
    world.deploy(live(check("home", quick(Duration.ofSeconds(1)), "eu")));
    List<Lease> leases = world.poll("a", "eu").leases();
    for (int i = 1; i < leases.size(); i++) {
      assertThat(leases.get(i).fence()).isGreaterThan(leases.get(i - 1).fence());
    }
  }

  @Test
  void aSilentAgentsSlotGoesToAnotherAndTheOldResultDoesNotCount() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    clock.set(world.slotsOf("home").isEmpty() ? firstDue("home") : clock.instant());
    Lease first = leaseFirst("a");
    clock.tick(Duration.ofSeconds(16));
    Lease second = world.poll("b", "eu").leases().getFirst();
    assertThat(second.slot()).isEqualTo(first.slot());
    assertThat(world.done(first, "a")).isEqualTo(SlotRepository.Ending.OLD_FENCE);
    assertThat(world.poll("a", "eu", held(first)).lost()).containsExactly(held(first));
    assertThat(world.done(second, "b")).isEqualTo(SlotRepository.Ending.ENDED);
  }

  @Test
  void pollsRenewWhatIsHeld() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    for (int i = 0; i < 5; i++) {
      clock.tick(Duration.ofSeconds(8));
      assertThat(world.poll("a", "eu", held(lease)).lost()).isEmpty();
    }
    assertThat(world.poll("b", "eu").leases()).isEmpty();
  }

  @Test
  void aPollThatNamesNothingDoesNotKeepTheNextFromRenewing() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    clock.tick(Duration.ofSeconds(10));
    world.poll("a", "eu");
    world.poll("a", "eu", held(lease));
    clock.tick(Duration.ofSeconds(10));
    assertThat(world.poll("b", "eu").leases()).isEmpty();
  }

  @Test
  void uploadsRenewWhatIsHeld() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    clock.tick(Duration.ofSeconds(10));
    assertThat(world.dispatch.renew(LedgerWorld.contact("a", "eu", null, held(lease)))).isEmpty();
    clock.tick(Duration.ofSeconds(10));
    assertThat(world.poll("b", "eu").leases()).isEmpty();
  }

  @Test
  void anAtMostOnceSlotIsNeverGivenOutTwice() {
    Cadence once =
        new Cadence(Duration.ofMinutes(5), Duration.ofSeconds(3), Cadence.ALL, true, true);
    world.deploy(live(check("home", once, "eu")));
    leaseFirst("a");
    clock.tick(Duration.ofSeconds(16));
    assertThat(world.poll("b", "eu").leases()).isEmpty();
  }

  @Test
  void aSlotHandedBackGoesToAnother() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    assertThat(handBack(lease, HandbackReason.DRAINING)).isEqualTo(1);
    assertThat(handBack(lease, HandbackReason.DRAINING)).isZero();
    assertThat(world.poll("b", "eu").leases()).extracting(Lease::slot).contains(lease.slot());
  }

  @Test
  void aSlotStartedBeforeACrashIsMissedAndNotGivenOutAgain() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    handBack(lease, HandbackReason.AGENT_LOST);
    assertThat(world.poll("b", "eu").leases()).isEmpty();
    assertThat(world.sweep())
        .extracting(Lapse::end)
        .containsExactly(missed(MissedReason.AGENT_LOST));
  }

  @Test
  void saysThatNobodyThereCanRunIt() {
    world.deploy(live(check("home", Duration.ofSeconds(12), "eu")));
    assertThat(lapsesWith(Map.of("browser", 5)))
        .containsOnly(missed(MissedReason.NO_CAPABLE_AGENT));
  }

  @Test
  void saysThatAgentsHadNoRoom() {
    world.deploy(live(check("home", Duration.ofSeconds(12), "eu")));
    assertThat(lapsesWith(Map.of("http", 0))).containsOnly(missed(MissedReason.OVER_CAPACITY));
  }

  @Test
  void saysThatTheAgentWentSilent() {
    world.deploy(live(check("home", Duration.ofSeconds(12), "eu")));
    world.poll("a", "eu", 0, null);
    List<SlotEnd> ends = runFor(40);
    assertThat(ends).contains(missed(MissedReason.AGENT_LOST));
  }

  @Test
  void aLeasedSlotWaitsForTheAgentsSpool() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    runFor(120);
    assertThat(world.slotsOf("home").getFirst().isOpen()).isTrue();
    world.poll("a", "eu", 0, lease.slot().due());
    assertThat(world.sweep()).isEmpty();
    world.poll("a", "eu", 0, lease.slot().due().plusMillis(1));
    assertThat(world.sweep())
        .extracting(Lapse::end)
        .containsExactly(missed(MissedReason.AGENT_LOST));
  }

  @Test
  void aLeasedSlotIsMissedAfterTwentySixHoursAnyway() {
    world.deploy(live(check("home", Duration.ofMinutes(5), "eu")));
    Lease lease = leaseFirst("a");
    clock.set(lease.slot().due().plus(Duration.ofHours(26)).plusSeconds(1));
    assertThat(world.sweep())
        .anyMatch(
            lapse ->
                lapse.slot().slot().equals(lease.slot())
                    && lapse.end().equals(missed(MissedReason.AGENT_LOST)));
  }

  @Test
  void slotsOfALostAgentDoNotHideThoseAfterThem() {
    world.deploy(live(check("home", quick(Duration.ofSeconds(1)), "eu")));
    int held = world.poll("a", "eu").leases().size();
    clock.tick(Duration.ofSeconds(40));

    assertThat(held).isGreaterThan(5);
    assertThat(world.sweep(5)).hasSize(5).allMatch(lapse -> lapse.slot().hold().agent() == null);
  }

  @Test
  void aSlotWhosePredecessorStillRunsIsSkipped() {
    Cadence slow =
        new Cadence(Duration.ofSeconds(5), Duration.ofSeconds(60), Cadence.ALL, false, true);
    world.deploy(live(check("home", slow, "eu")));
    Lease only = world.poll("a", "eu").leases().getFirst();
    assertThat(world.poll("a", "eu", held(only)).leases()).isEmpty();
    assertThat(runFor(12, held(only))).contains(new SlotEnd.Skipped(SkippedReason.STILL_RUNNING));
  }

  @Test
  void aConfirmationWakesAWaitingPollAtOnce() throws Exception {
    CheckDefinition check = check("home", Duration.ofHours(5), "eu");
    world.deploy(live(check));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      AgentPoll poll =
          new AgentPoll(
              LedgerWorld.contact("a", "eu", null),
              "0.1.0",
              Map.of("http", 5),
              Duration.ofSeconds(25),
              null);
      Future<Leases> waiting = threads.submit(() -> world.dispatch.lease(poll));
      Slot slot =
          new Slot(check.id(), new LocationId("eu"), clock.instant(), SlotKind.CONFIRMATION);
      Terms terms = Terms.of(check, "c0ffee", slot.kind(), slot.due());
      SlotRequest request = new SlotRequest(slot, "failed in us", clock.instant());
      assertThat(world.ledger().<Boolean>write(tx -> world.requests.ask(tx, request, terms)))
          .isTrue();
      assertThat(world.ledger().<Boolean>write(tx -> world.requests.ask(tx, request, terms)))
          .isFalse();
      assertThat(waiting.get().leases()).extracting(Lease::slot).containsExactly(slot);
    }
  }

  @Test
  void anAgentThatWasNeverSeenLosesWhatItClaimsToHold() {
    HeldSlot invented =
        new HeldSlot(
            new Slot(
                new CheckId("none"), new LocationId("eu"), clock.instant(), SlotKind.SCHEDULED),
            7);
    assertThat(world.poll("a", "eu", invented).lost()).containsExactly(invented);
  }

  @Test
  void aRedeployedDefinitionIsTakenAtLeaseTime() {
    world.deploy(live(check("home", Duration.ofSeconds(12), "eu")));
    CheckDefinition changed =
        check(
            "home",
            new Cadence(Duration.ofSeconds(12), Duration.ofSeconds(9), Cadence.ALL, false, true),
            "eu");
    LiveCheck next = new LiveCheck(changed, "decaf");
    world.deploy(new DefinitionSet(live().settings(), Map.of(changed.id(), next), Map.of()));
    clock.tick(Duration.ofSeconds(5));
    Lease lease = world.poll("a", "eu").leases().getFirst();
    assertThat(lease.terms().commit()).isEqualTo("decaf");
    assertThat(lease.terms().timeout()).isEqualTo(Duration.ofSeconds(9));
  }

  /** A cadence whose runs cannot overlap. */
  private static Cadence quick(Duration every) {
    return new Cadence(every, Duration.ofMillis(500), Cadence.ALL, false, true);
  }

  private Instant firstDue(String check) {
    while (world.slotsOf(check).isEmpty()) {
      clock.tick(Duration.ofSeconds(10));
      world.plan();
    }
    return world.slotsOf(check).getFirst().slot().due();
  }

  /** Waits for the check's first slot and leases it five seconds ahead. */
  private Lease leaseFirst(String agent) {
    clock.set(firstDue("home").minusSeconds(5));
    world.sweep();
    return world.poll(agent, "eu").leases().getFirst();
  }

  private List<SlotEnd> lapsesWith(Map<String, Integer> free) {
    AgentPoll poll =
        new AgentPoll(LedgerWorld.contact("a", "eu", null), "0.1.0", free, Duration.ZERO, null);
    List<SlotEnd> ends = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      clock.tick(Duration.ofSeconds(1));
      try {
        world.dispatch.lease(poll);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      world.plan();
      world.sweep().forEach(lapse -> ends.add(lapse.end()));
    }
    return ends;
  }

  private List<SlotEnd> runFor(int seconds, HeldSlot... holding) {
    List<SlotEnd> ends = new ArrayList<>();
    for (int i = 0; i < seconds; i++) {
      clock.tick(Duration.ofSeconds(1));
      if (holding.length > 0) {
        world.poll("a", "eu", 0, null, holding);
      }
      world.plan();
      world.sweep().forEach(lapse -> ends.add(lapse.end()));
    }
    return ends;
  }

  private int handBack(Lease lease, HandbackReason reason) {
    return world.dispatch.handBack(
        new AgentId("a"), new LocationId("eu"), List.of(held(lease)), reason);
  }

  private static HeldSlot held(Lease lease) {
    return new HeldSlot(lease.slot(), lease.fence());
  }

  private static SlotEnd missed(MissedReason reason) {
    return new SlotEnd.Missed(reason);
  }
}
