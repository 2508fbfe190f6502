// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PromptThreadsTest {
  @Test
  void carryOutTheirWorkUnderTheirName() {
    CompletableFuture<String> name = new CompletableFuture<>();
    new PromptThreads("run-")
        .newThread(() -> name.complete(Thread.currentThread().getName()))
        .start();
    assertThat(name.join()).isEqualTo("run-0");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void leaveTheirMakersSliceAlone() {
    long before = ShortSlice.nanosOfThisThread();
    CompletableFuture<Boolean> granted = new CompletableFuture<>();
    new PromptThreads("run-").newThread(() -> granted.complete(ShortSlice.ofThisThread())).start();
    assertThat(granted.join()).isTrue();
    assertThat(ShortSlice.nanosOfThisThread()).isEqualTo(before);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void canBeMadeOfThoseThatWereThereBefore() throws InterruptedException {
    CompletableFuture<Void> asked = new CompletableFuture<>();
    CompletableFuture<Long> slice = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              begun.countDown();
              asked.join();
              slice.complete(ShortSlice.nanosOfThisThread());
            });
    begun.await();
    PromptThreads.ofThisProcess();
    asked.complete(null);
    assertThat(slice.join()).isEqualTo(100_000);
  }
}
