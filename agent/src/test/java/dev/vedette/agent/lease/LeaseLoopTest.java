// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import static dev.vedette.agent.run.Samples.DUE;
import static dev.vedette.agent.run.Samples.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.link.Presence;
import dev.vedette.agent.link.ScriptedLink;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.RecordingPause;
import dev.vedette.agent.run.Samples;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.SlotMessage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaseLoopTest {
  private final ScriptedLink link = new ScriptedLink();
  private final LeaseBook book = new LeaseBook();
  private final List<Lease> running = new ArrayList<>();
  private final RecordingPause pause = new RecordingPause();
  private long now;
  private final Naming naming = new Naming(book, () -> now);
  private int free = 10;
  private final LeaseLoop loop =
      new LeaseLoop(
          this::request,
          naming,
          link,
          new LeaseTaker(Samples.AGENT, book, running::add),
          new Presence(Samples.LOCATION, URI.create("http://controller"), "test"),
          new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5), () -> 1),
          pause);

  @Test
  void waitsLongWhenItHoldsNothing() throws InterruptedException {
    loop.step();

    assertThat(link.leaseRequests.getLast().waitMillis()).isEqualTo(20_000);
    assertThat(pause.waits()).isEmpty();
  }

  @Test
  void takesWhatIsGrantedAndThenRenewsItEveryFourSeconds() throws InterruptedException {
    Lease lease = lease(DUE, 1);
    link.grants(granting(lease));
    loop.step();
    loop.step();

    assertThat(running).containsExactly(lease);
    LeaseRequest renewal = link.leaseRequests.getLast();
    assertThat(renewal.waitMillis()).isEqualTo(4_000);
    assertThat(renewal.holding()).containsExactly(lease.message());
  }

  @Test
  void runsALeaseOnceHoweverOftenItIsGranted() throws InterruptedException {
    Lease lease = lease(DUE, 1);
    link.grants(granting(lease));
    link.grants(granting(lease));
    loop.step();
    loop.step();

    assertThat(running).hasSize(1);
  }

  @Test
  void forgetsWhatTheControllerSaysIsLost() throws InterruptedException {
    Lease lease = lease(DUE, 1);
    link.grants(granting(lease));
    link.grants(new LeaseAnswer(List.of(), List.of(lease.message()), 15_000, 3_000));
    loop.step();
    loop.step();

    assertThat(book.isWaiting(lease.run())).isFalse();
  }

  @Test
  void namesManyLeasesAgainWithinAFewSeconds() throws InterruptedException {
    for (int fence = 0; fence <= Naming.FEW; fence++) {
      book.add(lease(DUE, fence));
    }
    loop.step();
    loop.step();

    LeaseRequest unnamed = link.leaseRequests.getLast();
    assertThat(unnamed.holding()).isEmpty();
    assertThat(unnamed.waitMillis()).isEqualTo(1_000);
    now += Duration.ofSeconds(3).toNanos();
    loop.step();
    LeaseRequest renewal = link.leaseRequests.getLast();
    assertThat(renewal.holding()).hasSize(Naming.FEW + 1);
    assertThat(renewal.waitMillis()).isEqualTo(4_000);
  }

  @Test
  void namesManyLeasesAgainWhenNoAnswerCame() throws InterruptedException {
    for (int fence = 0; fence <= Naming.FEW; fence++) {
      book.add(lease(DUE, fence));
    }
    loop.step();
    link.failing(ScriptedLink.away());
    loop.step();
    loop.step();

    assertThat(link.leaseRequests.getLast().holding()).hasSize(Naming.FEW + 1);
  }

  @Test
  void asksAgainSoonWhenItIsFull() throws InterruptedException {
    free = 0;
    loop.step();

    assertThat(link.leaseRequests.getLast().waitMillis()).isEqualTo(500);
  }

  @Test
  void backsOffWhileTheControllerIsAwayAndKeepsWhatItHolds() throws InterruptedException {
    link.grants(granting(lease(DUE, 1)));
    loop.step();
    link.failing(ScriptedLink.away());
    loop.step();
    loop.step();

    assertThat(pause.waits()).endsWith(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(book.count(CheckKind.HTTP)).isEqualTo(1);
  }

  @Test
  void leavesASlotOfAnUnknownKindAlone() throws InterruptedException {
    SlotMessage slot = new SlotMessage("shop", "eu-west", DUE, "rehearsal", 1);
    link.grants(
        new LeaseAnswer(
            List.of(LeaseMessage.of(slot, "h", "-", DUE, "http")), List.of(), 15_000, 3_000));
    loop.step();

    assertThat(running).isEmpty();
  }

  @Test
  void leavesASlotOfAnUnknownKindOfCheckAlone() throws InterruptedException {
    SlotMessage slot = new SlotMessage("shop", "eu-west", DUE, "scheduled", 1);
    link.grants(
        new LeaseAnswer(
            List.of(LeaseMessage.of(slot, "h", "-", DUE, "smtp")), List.of(), 15_000, 3_000));
    loop.step();

    assertThat(running).isEmpty();
  }

  private static LeaseAnswer granting(Lease lease) {
    LeaseMessage message =
        LeaseMessage.of(
            lease.message(), lease.definition(), lease.commit(), lease.startBy(), "http");
    return new LeaseAnswer(List.of(message), List.of(), 15_000, 3_000);
  }

  private LeaseRequest request(Duration wait, List<SlotMessage> holding) {
    return new LeaseRequest(
        "a",
        "eu-west",
        "1",
        List.of("http"),
        Map.of("http", free),
        holding,
        null,
        wait.toMillis(),
        null);
  }
}
