// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.loopback.LoopbackRun;
import dev.vedette.checks.probe.loopback.LoopbackTarget;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Time is made of what the run's thread is said to wait for a processor, each time it is asked. */
class RunSocketTest {
  private static final long WAIT = 1_000_000;

  private final AtomicLong waited = new AtomicLong();

  /** Each look at the clock is such a wait. The request is sent when its hop waits already. */
  @Test
  void leavesOutAllButWhatComesBetweenSpeakingAndListening() {
    LoopbackRun run = new LoopbackRun(InstantSource.system(), waited::get);
    try (HttpProbe probe = new HttpProbe(SystemResolver.create(), () -> waited.addAndGet(WAIT));
        LoopbackTarget target = LoopbackTarget.start(Duration.ZERO, System::nanoTime)) {
      Map<Phase, Duration> phases =
          Running.hop(run.of(probe, target.url("http"))).timing().phases();

      assertThat(phases.get(Phase.CONNECT)).isZero();
      assertThat(phases.get(Phase.WAIT)).isPositive();
      assertThat(phases.get(Phase.RECEIVE)).isZero();
    }
  }
}
