// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private final Semaphore bites = new Semaphore(0);
  private final Watchdog watchdog = new Watchdog(bites::release);

  @Test
  void bitesOnceWhatDoesNotEnd() throws InterruptedException {
    watchdog.watch(new Limit(1, System::nanoTime));
    assertThat(watchdog.hasBitten()).isFalse();

    assertThat(bites.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

    watchdog.release();
    assertThat(watchdog.hasBitten()).isTrue();
    assertThat(bites.availablePermits()).isZero();
  }

  @Test
  void leavesAloneWhatHasEnded() throws InterruptedException {
    watchdog.watch(new Limit(1, System::nanoTime));
    watchdog.release();
    assertThat(watchdog.hasBitten()).isFalse();

    watchdog.watch(new Limit(1, System::nanoTime));

    assertThat(bites.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    assertThat(bites.availablePermits()).as("the first was due before").isZero();
  }
}
