// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import static dev.vedette.agent.run.Samples.DUE;
import static dev.vedette.agent.run.Samples.lease;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamingTest {
  private final LeaseBook book = new LeaseBook();
  private long now;
  private final Naming naming = new Naming(book, () -> now);

  @BeforeEach
  void holdOne() {
    book.add(lease(DUE, 1));
  }

  @Test
  void namesAllAtFirst() {
    assertThat(naming.unlessLately()).hasSize(1);
  }

  @Test
  void namesNothingAMomentAfterAnyNaming() {
    naming.all();
    now += Naming.LATELY.toNanos() - 1;
    assertThat(naming.unlessLately()).isEmpty();
  }

  @Test
  void namesAllAgainAfterAWhile() {
    naming.unlessLately();
    now += Naming.LATELY.toNanos();
    assertThat(naming.unlessLately()).hasSize(1);
  }

  @Test
  void namesAllWhenItIsToldTo() {
    naming.all();
    assertThat(naming.all()).hasSize(1);
  }
}
