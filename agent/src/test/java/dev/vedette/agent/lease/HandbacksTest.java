// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import static dev.vedette.agent.run.Samples.DUE;
import static dev.vedette.agent.run.Samples.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.lease.Handbacks.Handback;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.link.ScriptedLink;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.RecordingPause;
import dev.vedette.agent.run.Samples;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.checks.model.wire.HandbackRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandbacksTest {
  private final ScriptedLink link = new ScriptedLink();
  private final RecordingPause pause = new RecordingPause();
  private final List<RunId> taken = new ArrayList<>();
  private final Handbacks handbacks =
      new Handbacks(
          new Handbacks.Sender(Samples.AGENT, Samples.LOCATION),
          link,
          taken::add,
          new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5), () -> 1),
          pause);

  @Test
  void givesBackByReason() throws InterruptedException {
    add(1, HandbackReason.TOO_LATE);
    add(2, HandbackReason.DRAINING);
    add(3, HandbackReason.TOO_LATE);
    handbacks.step();
    handbacks.step();

    assertThat(link.handbacks)
        .extracting(HandbackRequest::reason)
        .containsExactly("too-late", "draining");
    assertThat(link.handbacks.getFirst().slots()).hasSize(2);
    assertThat(taken).hasSize(3);
    assertThat(handbacks.isEmpty()).isTrue();
  }

  @Test
  void keepsThemUntilTheControllerHasThem() throws InterruptedException {
    add(1, HandbackReason.AGENT_LOST);
    link.failing(ScriptedLink.away());
    handbacks.step();

    assertThat(taken).isEmpty();
    assertThat(handbacks.oldestDue()).contains(DUE);
    link.failing((LinkException) null);
    handbacks.step();
    assertThat(taken).hasSize(1);
  }

  @Test
  void doesNotInsistOnWhatTheControllerRefuses() throws InterruptedException {
    add(1, HandbackReason.DRAINING);
    link.failing(ScriptedLink.refused(Kind.YOURS));
    handbacks.step();

    assertThat(handbacks.isEmpty()).isTrue();
  }

  private void add(long fence, HandbackReason reason) {
    Lease lease = lease(DUE, fence);
    handbacks.add(new Handback(lease.run(), lease.message(), reason));
  }
}
