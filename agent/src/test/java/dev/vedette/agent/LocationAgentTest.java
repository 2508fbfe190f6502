// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.calibration.Calibration;
import dev.vedette.agent.evidence.FolderShelf;
import dev.vedette.agent.evidence.SharedShelf;
import dev.vedette.agent.loop.WakeablePause;
import dev.vedette.agent.run.Definitions;
import dev.vedette.agent.run.Samples;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolLimits;
import dev.vedette.agent.spool.SpoolRecord;
import dev.vedette.agent.stall.Stalls;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.SlotMessage;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agent with everything but its probe, against a controller on a real socket. */
class LocationAgentTest {
  @TempDir Path folder;
  private final FakeController controller = new FakeController(Samples.CONTENT);
  private volatile Probe probe = (check, context) -> Samples.passed();
  private boolean atMostOnce;
  private String token = FakeController.TOKEN;
  private Spool spool;
  private final SharedShelf evidence = new SharedShelf();
  private FolderShelf shelf;
  private LocationAgent agent;

  @BeforeEach
  void open() throws IOException {
    spool = Spool.open(folder.resolve("spool"), SpoolLimits.DEFAULT);
    shelf = FolderShelf.open(folder.resolve("evidence"), 1 << 20);
  }

  @AfterEach
  void close() throws IOException {
    if (agent != null) {
      agent.stop();
    }
    spool.close();
    controller.close();
  }

  @Test
  void runsWhatItLeasesNotBeforeItIsDueAndReportsIt() throws Exception {
    start();
    Slot slot = grant(Duration.ofMillis(300), 1);

    RunReport report = next(controller.reports).report();
    assertThat(report.slot()).isEqualTo(slot);
    Duration bound = report.timing().clockError();
    assertThat(report.timing().lateness()).isGreaterThanOrEqualTo(bound.negated());
    await(agent::isFlushed);
  }

  @Test
  void saysThatItsSpoolIsEmptyUpToNowOnlyWhenItIs() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    probe =
        (check, context) -> {
          awaitUninterrupted(end);
          return Samples.passed();
        };
    start();
    Slot slot = grant(Duration.ofMillis(-20), 1);
    LeaseRequest holding = next(controller.polls);
    while (holding.holding().isEmpty() || holding.spoolEmptyUpTo().isAfter(slot.due())) {
      holding = next(controller.polls);
    }

    assertThat(holding.spoolEmptyUpTo()).isEqualTo(slot.due());
    end.countDown();
    LeaseRequest idle = holding;
    while (!idle.holding().isEmpty()) {
      idle = next(controller.polls);
    }
    assertThat(idle.spoolEmptyUpTo()).isAfter(slot.due());
  }

  @Test
  void keepsReportsWhileTheControllerIsAwayAndSendsEachWhenItIsBack() throws Exception {
    start();
    controller.polls.take();
    grant(Duration.ofMillis(400), 1);
    grant(Duration.ofMillis(401), 2);
    while (next(controller.polls).holding().size() < 2) {
      // The next poll renews both.
      assertThat(controller.reports).isEmpty();
    }
    controller.goAway();
    await(() -> spool.health().waiting() == 2);
    controller.comeBack();

    assertThat(next(controller.reports).run()).isNotEqualTo(next(controller.reports).run());
    await(agent::isFlushed);
    assertThat(controller.reports).isEmpty();
  }

  @Test
  void handsBackWhatItStartedBeforeACrashAndMayNotRunTwice() throws Exception {
    Slot slot = Samples.slot(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    RunId run = RunIds.of(slot, 5, Samples.AGENT);
    spool.add(SpoolRecord.started(run, slot.due(), Wire.write(SlotMessage.of(slot, 5))));
    spool.step();
    start();

    HandbackRequest handback = next(controller.handbacks);
    assertThat(handback.reason()).isEqualTo("agent-lost");
    assertThat(handback.slots()).containsExactly(SlotMessage.of(slot, 5));
    await(() -> spool.unfinishedStarts().isEmpty());
    assertThat(controller.reports).isEmpty();
  }

  @Test
  void forgetsTheNoteOfAStartWithItsReport() throws Exception {
    atMostOnce = true;
    start();
    grant(Duration.ZERO, 1);
    next(controller.reports);
    await(agent::isFlushed);

    assertThat(spool.unfinishedStarts()).isEmpty();
    assertThat(controller.handbacks).isEmpty();
  }

  @Test
  void takesTheEvidenceOfARunUpAfterItsReport() throws Exception {
    probe =
        (check, context) -> {
          evidence.put(context.id(), "step-1.png", new byte[] {1, 2, 3});
          return Samples.passed();
        };
    start();
    Slot slot = grant(Duration.ofMillis(50), 1);

    RunId run = RunIds.of(slot, 1, Samples.AGENT);
    assertThat(next(controller.evidence)).isEqualTo(Map.entry(run + "/step-1.png", 1));
    await(shelf::isEmpty);
  }

  @Test
  void givesBackWhatHasNotStartedAndEndsWhatHasWhenItDrains() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    probe =
        (check, context) -> {
          started.countDown();
          awaitUninterrupted(end);
          return Samples.passed();
        };
    start();
    Slot now = grant(Duration.ZERO, 1);
    Slot later = grant(Duration.ofSeconds(30), 2);
    while (next(controller.polls).holding().size() < 2) {
      assertThat(controller.handbacks).isEmpty();
    }
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    agent.drain();

    HandbackRequest handback = next(controller.handbacks);
    assertThat(handback.reason()).isEqualTo("draining");
    assertThat(handback.slots()).containsExactly(SlotMessage.of(later, 2));
    assertThat(agent.isIdle()).isFalse();
    end.countDown();
    assertThat(next(controller.reports).report().slot()).isEqualTo(now);
    await(() -> agent.isIdle() && agent.isFlushed());
  }

  @Test
  void saysWhatTheOperatorShouldKnowOfIt() throws Exception {
    start();

    assertThat(next(controller.polls).health().degraded())
        .containsExactly("the Vault gives no secrets: it is sealed");
  }

  @Test
  void asksForNothingWithAWrongToken() throws Exception {
    token = "a-wrong-token-of-some-length";
    start();
    new WakeablePause().await(Duration.ofMillis(1));
    grant(Duration.ZERO, 1);
    agent.stop();

    assertThat(controller.polls).isEmpty();
    assertThat(controller.reports).isEmpty();
  }

  private void start() {
    AgentOptions.Place place =
        new AgentOptions.Place(
            Samples.LOCATION,
            Samples.AGENT,
            controller.url(),
            new Secret(token),
            NetworkPolicy.PUBLIC);
    Shared shared =
        new Shared(
            new OkHttpClient.Builder().readTimeout(Duration.ZERO).build(),
            new Definitions(content -> Samples.check(atMostOnce)),
            (check, context) -> probe.probe(check, context),
            new Shared.Threads(Samples::onAThread, Samples::noDeadline),
            SecretSource.NONE,
            evidence,
            new Shared.Own(
                Samples.room(10),
                new Calibration(() -> Optional.empty(), new WakeablePause()),
                List.of(() -> Optional.of("the Vault gives no secrets: it is sealed"))),
            new Shared.Machine(
                InstantSource.system(),
                System::nanoTime,
                new Stalls(System::nanoTime, () -> 0),
                "test"));
    agent = new LocationAgent(shared, place, Samples.AGENT, spool, shelf, folder);
    agent.start();
  }

  private Slot grant(Duration fromNow, long fence) {
    Slot slot = Samples.slot(Instant.now().plus(fromNow).truncatedTo(ChronoUnit.MILLIS));
    controller.grant(
        LeaseMessage.of(
            SlotMessage.of(slot, fence), Samples.HASH, "-", slot.due().plusSeconds(15), "http"));
    return slot;
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T head = queue.poll(20, TimeUnit.SECONDS);
    assertThat(head).isNotNull();
    return head;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int looks = 0; looks < 2_000 && !condition.getAsBoolean(); looks++) {
      new WakeablePause().await(Duration.ofMillis(10));
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
