// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private final RunContext context =
      new RunContext(
          Samples.lease(Samples.DUE, 1).run(),
          Samples.LOCATION,
          SecretSource.NONE,
          NetworkPolicy.PUBLIC,
          InstantSource.system(),
          System::nanoTime);

  @Test
  void leavesBehindAndInterruptsWhatOutlivesItsDeadline() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Attempt attempt =
        new Attempt(
            (check, run) -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return Samples.passed();
            },
            Samples.check(false),
            context,
            Samples::onAThread);

    attempt.run(Duration.ofMillis(1));

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(attempt.broken()).isNull();
  }

  @Test
  void keepsWhatWasMeasured() throws InterruptedException {
    Attempt attempt =
        new Attempt(
            (check, run) -> Samples.passed(), Samples.check(false), context, Samples::onAThread);
    attempt.run(Duration.ofSeconds(20));

    assertThat(attempt.probed()).isEqualTo(Samples.passed());
  }
}
