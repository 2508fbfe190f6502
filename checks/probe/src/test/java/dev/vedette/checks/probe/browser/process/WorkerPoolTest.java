// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static dev.vedette.checks.probe.browser.process.Workers.LONG;
import static dev.vedette.checks.probe.browser.process.Workers.assertNothingLeft;
import static dev.vedette.checks.probe.browser.process.Workers.lives;
import static dev.vedette.checks.probe.browser.process.Workers.say;
import static dev.vedette.checks.probe.browser.process.Workers.sayPid;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WorkerPoolTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final PoolLimits ONE = PoolLimits.of(1);

  @TempDir(factory = ShortTempDir.class)
  private Path root;

  private final Semaphore starts = new Semaphore(0);
  private final AtomicLong passed = new AtomicLong();
  private volatile String mode = "ready";
  private @Nullable WorkerPool pool;

  @AfterEach
  void closePool() {
    if (pool != null) {
      pool.close();
    }
    assertNothingLeft(root.resolve(OwnerFolder.PREFIX));
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void handsOutTheSameWarmWorkerAgain() {
    pool = start(ONE);
    Worker worker = take();
    assertThat(pool.status()).isEqualTo(new PoolStatus(1, 0, 1, "fake 1.0", true, null));
    pool.giveBack(worker);

    assertThat(take()).isSameAs(worker);
    assertThat(starts.availablePermits()).isEqualTo(1);
  }

  @Test
  void saysThatAllAreInUse() {
    pool = start(ONE);
    take();

    assertThat(pool.take(SHORT)).isEqualTo(new Taken.None("every browser worker is in use"));
  }

  @Test
  void replacesOneThatIsDiscarded() {
    pool = start(ONE);
    Worker worker = take();
    long stopped = sayPid(worker, "stopped");

    pool.discard(worker);

    assertThat(say(take(), "fresh")).isEqualTo("fresh");
    assertThat(lives(stopped) || lives(worker.pid())).isFalse();
    assertNothingLeft(worker.folder());
  }

  @Test
  void replacesOneThatServedItsRuns() {
    pool = start(new PoolLimits(1, 2, LONG, Long.MAX_VALUE, LONG, SHORT, LONG));
    Worker first = take();
    pool.giveBack(first);
    assertThat(take()).isSameAs(first);
    pool.giveBack(first);

    assertThat(take()).isNotSameAs(first);
    assertNothingLeft(first.folder());
  }

  @Test
  void replacesOneThatIsTooOldAfterItsRun() {
    pool = start(ONE);
    Worker first = take();
    passed.addAndGet(Duration.ofMinutes(31).toNanos());
    pool.giveBack(first);

    assertThat(take()).isNotSameAs(first);
  }

  @Test
  void replacesOneThatGrewTooOldWhileIdle() {
    pool = start(ONE);
    Worker first = take();
    pool.giveBack(first);
    while (pool.status().idle() == 0) {
      Thread.onSpinWait();
    }
    passed.addAndGet(Duration.ofMinutes(31).toNanos());
    pool.tidy();

    assertThat(take()).isNotSameAs(first);
  }

  @Test
  void replacesOneThatUsesTooMuchMemory() {
    pool = start(new PoolLimits(1, 9, LONG, 1_000, LONG, SHORT, LONG));
    Worker first = take();
    pool.giveBack(first);

    assertThat(take()).isNotSameAs(first);
  }

  @Test
  void replacesOneThatIsGivenBackDead() throws Exception {
    pool = start(ONE);
    Worker first = take();
    Workers.signal("KILL", first.pid());
    first.whenEnded(() -> pool.giveBack(first));

    assertThat(take()).isNotSameAs(first);
  }

  @Test
  void replacesOneThatEndsWhileIdle() throws Exception {
    pool = start(new PoolLimits(1, 9, LONG, Long.MAX_VALUE, LONG, Duration.ZERO, SHORT));
    Worker first = take();
    pool.giveBack(first);
    starts.acquire();
    Workers.signal("KILL", first.pid());
    assertThat(starts.tryAcquire(60, TimeUnit.SECONDS)).isTrue();

    assertThat(say(takeReady(), "fresh")).isEqualTo("fresh");
    assertNothingLeft(first.folder());
  }

  @Test
  void saysThatWorkersDoNotLastAndSlowsDown() throws Exception {
    mode = "short-lived";
    pool = start(new PoolLimits(1, 9, LONG, Long.MAX_VALUE, LONG, SHORT, LONG));
    starts.acquire(2);
    String trouble = pool.status().trouble();
    while (trouble == null) {
      Thread.onSpinWait();
      trouble = pool.status().trouble();
    }

    assertThat(trouble).isEqualTo("browser workers start, and end before they are used");
  }

  @Test
  void saysAtOnceWhyThereIsNone() throws Exception {
    mode = "trouble";
    pool = start(new PoolLimits(1, 9, LONG, Long.MAX_VALUE, LONG, LONG, LONG));

    assertThat(pool.take(LONG)).isEqualTo(new Taken.None("no browser: no libnss3"));
    assertThat(pool.status().ready()).isFalse();
    assertThat(pool.status().trouble()).isEqualTo("no browser: no libnss3");
    assertThat(starts.availablePermits()).isEqualTo(1);
  }

  @Test
  void goesOnWithTheWorkersThatThereAreWhileAnotherCannotBeStarted() {
    pool = start(new PoolLimits(2, 9, LONG, Long.MAX_VALUE, LONG, LONG, LONG));
    Worker one = take();
    Worker two = take();
    mode = "trouble";
    pool.discard(one);
    while (pool.status().trouble() == null) {
      Thread.onSpinWait();
    }
    assertThat(pool.status().ready()).isTrue();

    pool.discard(two);
    while (pool.status().busy() > 0) {
      Thread.onSpinWait();
    }
    assertThat(pool.status().ready()).isFalse();
  }

  @Test
  void triesAgainAfterAWhileAndHeals() throws Exception {
    mode = "exit";
    pool = start(new PoolLimits(1, 9, LONG, Long.MAX_VALUE, LONG, SHORT, SHORT));
    assertThat(pool.take(LONG)).isEqualTo(new Taken.None("the browser worker ended"));
    mode = "ready";
    starts.drainPermits();

    assertThat(starts.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    takeReady();
    assertThat(pool.status().trouble()).isNull();
  }

  @Test
  void saysWhatToInstallWhenThereIsNoBrowser() {
    pool =
        WorkerPool.start(
            root,
            () -> {
              throw new NoBrowserException("no Chromium found", "install it");
            },
            ONE,
            System::nanoTime);

    assertThat(pool.take(LONG)).isEqualTo(new Taken.None("no Chromium found: install it"));
  }

  @Test
  void saysThatAPathIsTooLongForABrowser() throws Exception {
    Path deep = Files.createDirectories(root.resolve("d".repeat(70)));
    pool = WorkerPool.start(deep, () -> Workers.command(mode), ONE, System::nanoTime);

    assertThat(pool.take(LONG))
        .asString()
        .contains("too long a path: start with -Djava.io.tmpdir and a short one");
    pool.close();
    Files.delete(deep);
  }

  @Test
  void runsAsManyAsItHasSlots() {
    pool = start(PoolLimits.of(2));
    Worker one = take();
    Worker two = take();

    assertThat(one.pid()).isNotEqualTo(two.pid());
    assertThat(pool.take(Duration.ZERO)).isInstanceOf(Taken.None.class);
  }

  @Test
  void takesAllWithItWhenItCloses() {
    pool = start(ONE);
    Worker worker = take();
    long browser = sayPid(worker, "browser");

    pool.close();

    assertThat(lives(browser) || lives(worker.pid())).isFalse();
    assertThat(pool.take(LONG)).isEqualTo(new Taken.None("the agent ends"));
    pool.discard(worker);
    pool.giveBack(worker);
  }

  @Test
  void leavesNoWorkerThatWasStillStartingWhenItCloses() throws Exception {
    mode = "silent";
    pool = start(ONE);
    starts.acquire();

    pool.close();
  }

  private WorkerPool start(PoolLimits limits) {
    return WorkerPool.start(
        root,
        () -> {
          starts.release();
          return Workers.command(mode);
        },
        limits,
        () -> System.nanoTime() + passed.get());
  }

  private Worker take() {
    return ((Taken.Got) pool.take(LONG)).worker();
  }

  /** Though the last start failed. */
  private Worker takeReady() {
    Taken taken = pool.take(LONG);
    while (taken instanceof Taken.None) {
      Thread.onSpinWait();
      taken = pool.take(LONG);
    }
    return ((Taken.Got) taken).worker();
  }
}
