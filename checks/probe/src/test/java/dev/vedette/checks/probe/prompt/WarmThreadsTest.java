// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WarmThreadsTest {
  private final List<Thread> made = new ArrayList<>();
  @AutoClose private WarmThreads threads = threads(Duration.ofMinutes(1));

  @Test
  void giveWorkToTheThreadThatRestsSinceLast() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<Thread> first = new CompletableFuture<>();
    threads.execute(
        () -> {
          first.complete(Thread.currentThread());
          await(busy);
        });
    first.get(20, TimeUnit.SECONDS);
    Thread second = where();
    awaitIdle(second);
    busy.countDown();
    awaitIdle(first.get());

    assertThat(where()).isSameAs(first.get());
    awaitIdle(first.get());
    assertThat(where()).isSameAs(first.get());
    assertThat(made).hasSize(2);
  }

  @Test
  void goOnAfterATaskThatThrows() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    threads.execute(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.complete(e));
          throw new IllegalStateException("a bug");
        });
    assertThat(thrown.get(20, TimeUnit.SECONDS)).hasMessage("a bug");
    awaitIdle(made.getFirst());

    assertThat(where()).isSameAs(made.getFirst());
  }

  @Test
  void endWhenTheyHadNothingToDoForLong() throws Exception {
    threads = threads(Duration.ofMillis(1));
    where().join(20_000);

    assertThat(made.getFirst().isAlive()).isFalse();
    assertThat(threads.size()).isZero();
  }

  @Test
  void areInterruptedAndTakeNoMoreWhenClosed() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    threads.execute(
        () -> {
          begun.countDown();
          interrupted.complete(!await(new CountDownLatch(1)));
        });
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    threads.close();

    assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
    made.getFirst().join(20_000);
    assertThat(made.getFirst().isAlive()).isFalse();
    assertThatThrownBy(() -> threads.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }

  private WarmThreads threads(Duration keep) {
    return new WarmThreads(
        work -> {
          Thread thread = new PromptThreads("run-").newThread(work);
          made.add(thread);
          return thread;
        },
        keep,
        System::nanoTime);
  }

  private Thread where() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    threads.execute(() -> thread.complete(Thread.currentThread()));
    return thread.get(20, TimeUnit.SECONDS);
  }

  private static void awaitIdle(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  /** False when interrupted. */
  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
