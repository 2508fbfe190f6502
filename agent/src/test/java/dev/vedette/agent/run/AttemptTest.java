// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private final AtomicLong queued = new AtomicLong(7_000_000);
  private final RunContext context =
      new RunContext(
          Samples.lease(Samples.DUE, 1).run(),
          Samples.LOCATION,
          SecretSource.NONE,
          NetworkPolicy.PUBLIC,
          InstantSource.system(),
          System::nanoTime);

  @Test
  void interruptsWhatIsCutOffAndLeavesTheThreadAsItWas() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Attempt attempt =
        attempt(
            (check, run) -> {
              begun.countDown();
              return untilInterrupted();
            });
    FutureTask<List<Boolean>> thread =
        new FutureTask<>(() -> List.of(attempt.run(), Thread.currentThread().isInterrupted()));
    Samples.onAThread(thread);
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    assertThat(attempt.cutOff()).isTrue();
    assertThat(attempt.cutOff()).as("cut off once").isFalse();
    assertThat(thread.get(20, TimeUnit.SECONDS)).containsExactly(false, false);
    assertThat(attempt.broken()).isNull();
  }

  @Test
  void keepsWhatWasMeasured() {
    Attempt attempt = attempt((check, run) -> Samples.passed());

    assertThat(attempt.run()).isTrue();
    assertThat(attempt.probed()).isEqualTo(Samples.passed());
    assertThat(attempt.cutOff()).as("has ended").isFalse();
  }

  @Test
  void knowsHowLongItsThreadWaitedForAProcessor() {
    Attempt attempt =
        attempt(
            (check, run) -> {
              queued.addAndGet(12_000_000);
              return Samples.passed();
            });
    attempt.run();

    assertThat(attempt.waited()).isEqualTo(Duration.ofMillis(12));
  }

  @Test
  void doesNotBeginWhatWasCutOffBefore() {
    Attempt attempt = attempt((check, run) -> Samples.passed());
    attempt.cutOff();

    assertThat(attempt.run()).isFalse();
    assertThat(attempt.probed()).isNull();
  }

  private Attempt attempt(Probe probe) {
    return new Attempt(probe, Samples.check(false), context, queued::get);
  }

  private static Probed untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Samples.passed();
  }
}
