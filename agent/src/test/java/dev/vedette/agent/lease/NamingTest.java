// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import static dev.vedette.agent.run.Samples.DUE;
import static dev.vedette.agent.run.Samples.lease;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NamingTest {
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final LeaseBook book = new LeaseBook();
  private long now;
  private final Naming naming = new Naming(book, () -> now);

  private void hold(int leases) {
    for (int fence = 0; fence < leases; fence++) {
      book.add(lease(DUE, fence));
    }
  }

  @Test
  void namesAllInTheFirstUpload() {
    hold(1);
    assertThat(naming.inUpload()).hasSize(1);
  }

  @Test
  void namesNothingInAnUploadAMomentAfterAnyNaming() {
    hold(1);
    naming.inPoll();
    now += Naming.LATELY.toNanos() - 1;
    assertThat(naming.inUpload()).isEmpty();
    now++;
    assertThat(naming.inUpload()).hasSize(1);
    assertThat(naming.inUpload()).isEmpty();
  }

  @Test
  void namesMuchInAPollOnlyAsOftenAsTheControllerWants() {
    hold(Naming.FEW + 1);
    naming.heard(QUIET);
    assertThat(naming.inPoll()).hasSize(Naming.FEW + 1);
    now += QUIET.toNanos() - 1;
    assertThat(naming.inPoll()).isEmpty();
    now++;
    assertThat(naming.inPoll()).hasSize(Naming.FEW + 1);
  }

  @Test
  void namesAFewInEveryPoll() {
    hold(Naming.FEW);
    naming.heard(QUIET);
    assertThat(naming.inPoll()).hasSize(Naming.FEW);
    assertThat(naming.inPoll()).hasSize(Naming.FEW);
  }

  @Test
  void namesAllInEveryPollForAControllerThatDoesNotSayOtherwise() {
    hold(Naming.FEW + 1);
    naming.heard(Duration.ZERO);
    naming.inPoll();
    assertThat(naming.inPoll()).hasSize(Naming.FEW + 1);
  }

  @Test
  void namesAllAgainWhenAPollGotNoAnswer() {
    hold(Naming.FEW + 1);
    naming.heard(QUIET);
    naming.inPoll();
    naming.unheard();
    assertThat(naming.inPoll()).hasSize(Naming.FEW + 1);
  }

  @Test
  void namesAllInAPollAfterAnUploadThatMayHaveBeenRefused() {
    hold(Naming.FEW + 1);
    naming.heard(QUIET);
    naming.inUpload();
    assertThat(naming.inPoll()).hasSize(Naming.FEW + 1);
  }
}
