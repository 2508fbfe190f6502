// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.loopback.LoopbackRun;
import dev.vedette.checks.probe.loopback.LoopbackTarget;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is made of what the run's thread is said to wait for a processor, each time it is asked. */
class RunSocketTest {
  private static final long WAIT = 1_000_000;

  private final AtomicLong waited = new AtomicLong();

  /** All of it is left out but what came between speaking and listening: one step each time. */
  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void leavesOutAllButWhatComesBetweenSpeakingAndListening(String scheme) {
    LoopbackRun run = new LoopbackRun(InstantSource.system(), waited::get);
    try (HttpProbe probe = new HttpProbe(SystemResolver.create(), () -> waited.addAndGet(WAIT));
        LoopbackTarget target = LoopbackTarget.start(Duration.ZERO, System::nanoTime)) {
      Probed probed = run.of(probe, target.url(scheme));

      assertThat(waited.get()).isGreaterThan(5 * WAIT);
      assertThat(probed.duration()).isPositive().isLessThan(Duration.ofNanos(waited.get() / 2));
    }
  }
}
