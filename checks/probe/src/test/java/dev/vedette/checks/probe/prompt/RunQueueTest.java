// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RunQueueTest {
  @Test
  void takesTheSecondNumber() {
    assertThat(second("93254 397428 2\n")).isEqualTo(397_428);
  }

  @Test
  void countsNothingWhereTheSystemDoesNotSay() {
    assertThat(second("")).isZero();
    assertThat(second("0 no 1")).isZero();
    assertThat(second("93254")).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void growsWhenMoreThreadsWantToRunThanThereAreProcessors() throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    Thread[] others = new Thread[processors * 3];
    for (int i = 0; i < others.length; i++) {
      others[i] = Thread.ofPlatform().daemon().start(RunQueueTest::untilInterrupted);
    }
    long before = RunQueue.waitedNanos();
    while (RunQueue.waitedNanos() == before) {
      Thread.onSpinWait();
    }
    for (Thread other : others) {
      other.interrupt();
      other.join();
    }
    assertThat(RunQueue.waitedNanos()).isGreaterThan(before);
  }

  private static long second(String numbers) {
    byte[] bytes = numbers.getBytes(StandardCharsets.US_ASCII);
    return RunQueue.second(bytes, bytes.length);
  }

  private static void untilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
