// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Hop.HopTiming;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.loopback.LoopbackRun;
import dev.vedette.checks.probe.loopback.LoopbackTarget;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class HopTimerTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final HopTimer timer = new HopTimer(now::get);

  @Test
  void aPhaseEndsWhereTheNextBegins() {
    timer.enter(Phase.SEND);
    now.addAndGet(3);
    timer.enter(Phase.WAIT);
    now.addAndGet(50);
    timer.enter(Phase.RECEIVE);
    now.addAndGet(7);
    timer.leave();

    assertThat(timer.phases())
        .isEqualTo(
            Map.of(
                Phase.SEND, Duration.ofNanos(3),
                Phase.WAIT, Duration.ofNanos(50),
                Phase.RECEIVE, Duration.ofNanos(7)));
    assertThat(timing().unattributed()).isZero();
  }

  @Test
  void whatLiesBetweenPhasesIsSaidToBeNones() {
    now.addAndGet(4);
    timer.enter(Phase.DNS);
    now.addAndGet(10);
    timer.leave();
    now.addAndGet(6);
    timer.enter(Phase.CONNECT);
    now.addAndGet(20);
    timer.leave();
    now.addAndGet(100);

    assertThat(timer.duration()).isEqualTo(Duration.ofNanos(40));
    assertThat(timing().unattributed()).isEqualTo(Duration.ofNanos(10));
  }

  /** A server that hangs up between the handshake and the request has not failed the handshake. */
  @Test
  void knowsWhetherItsHandshakeCameToItsEnd() {
    Call call = new OkHttpClient().newCall(new Request.Builder().url("https://a.example/").build());
    timer.secureConnectStart(call);
    assertThat(timer.isSecured()).isFalse();

    timer.secureConnectEnd(call, null);
    assertThat(timer.isSecured()).isTrue();
  }

  /** The best of a few, for the machine may be busy: at most a twentieth of a hop of 20 ms. */
  @Test
  void littleOfARealHopIsNones() {
    List<Duration> rests = new ArrayList<>();
    LoopbackRun run = new LoopbackRun(InstantSource.system(), System::nanoTime);
    try (HttpProbe probe = new HttpProbe(SystemResolver.create());
        LoopbackTarget target = LoopbackTarget.start(Duration.ofMillis(20), System::nanoTime)) {
      for (int i = 0; i < 10; i++) {
        Probed probed = run.of(probe, target.url("http"));
        rests.add(Running.hop(probed).timing().unattributed());
      }
    }

    assertThat(rests).noneMatch(Duration::isNegative);
    assertThat(rests).anyMatch(rest -> rest.compareTo(Duration.ofMillis(1)) < 0);
  }

  private HopTiming timing() {
    return new HopTiming(Duration.ZERO, timer.duration(), timer.phases());
  }
}
