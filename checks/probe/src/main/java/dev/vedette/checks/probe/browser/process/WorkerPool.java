// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fixed number of workers, started ahead and kept warm. One that hung, aged, grew or served its
 * share is replaced in the background; where none can be started, tries get rarer and whoever asks
 * is told why at once.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
  private static final Duration TIDY = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(10);

  private final Supplier<WorkerCommand> command;
  private final PoolLimits limits;
  private final LongSupplier nanos;
  private final ProcessTable table = ProcessTable.ofThisSystem();
  private final OwnerFolder folder;
  private final Slots slots;
  private final Waits waits;
  private final ScheduledExecutorService background;

  private WorkerPool(
      Path root, Supplier<WorkerCommand> command, PoolLimits limits, LongSupplier nanos) {
    this.command = command;
    this.limits = limits;
    this.nanos = nanos;
    this.folder = OwnerFolder.make(root, table);
    this.slots = new Slots(limits.slots());
    this.waits = new Waits(limits.firstWait(), limits.longestWait());
    this.background =
        new ScheduledThreadPoolExecutor(
            limits.slots() + 1, Thread.ofPlatform().daemon().name("browser-pool-", 0).factory());
  }

  /**
   * Sweeps what dead agents left below {@code root}, and begins to start workers; does not wait for
   * them.
   *
   * @param root a folder for temporary folders; its path should be short, since browsers make
   *     sockets below it
   * @param command asked before each start; may throw {@link NoBrowserException}
   * @param nanos a stop watch
   */
  public static WorkerPool start(
      Path root, Supplier<WorkerCommand> command, PoolLimits limits, LongSupplier nanos) {
    ProcessTable table = ProcessTable.ofThisSystem();
    new LeftOvers(root, table, nanos).sweep();
    WorkerPool pool = new WorkerPool(root, command, limits, nanos);
    for (int slot = 0; slot < limits.slots(); slot++) {
      pool.later(pool::startOne, Duration.ZERO);
    }
    pool.later(pool::tidyForEver, TIDY);
    return pool;
  }

  /** A warm worker, waited for at most so long; it is to be given back or discarded. */
  public Taken take(Duration longest) {
    long end = nanos.getAsLong() + longest.toNanos();
    Taken taken = slots.take(longest);
    while (taken instanceof Taken.Got(Worker worker) && !worker.isUsable()) {
      replace(worker, "it ended while idle", waits.next());
      taken = slots.take(Duration.ofNanos(Math.max(0, end - nanos.getAsLong())));
    }
    return taken;
  }

  /** After a run that left the worker as it was. Returns at once. */
  public void giveBack(Worker worker) {
    later(() -> settle(worker), Duration.ZERO);
  }

  /** Has it killed with all that it started, and another one started. Returns at once. */
  public void discard(Worker worker) {
    later(() -> replace(worker, "discarded", Duration.ZERO), Duration.ZERO);
  }

  /** How it is now. */
  public PoolStatus status() {
    return slots.status();
  }

  private void startOne() {
    try {
      Worker worker = launch(command.get());
      if (slots.started(worker)) {
        worker.whenEnded(() -> later(() -> ended(worker), Duration.ZERO));
      } else {
        worker.kill("the pool is closed");
      }
    } catch (RuntimeException e) {
      Duration wait = waits.next();
      String reason = String.valueOf(e.getMessage());
      slots.failed(reason);
      LOG.atWarn()
          .addKeyValue("reason", reason)
          .addKeyValue("again_after_ms", wait.toMillis())
          .log("no browser worker can be started");
      later(this::startOne, wait);
    }
  }

  private Worker launch(WorkerCommand line) {
    Path own = folder.makeWorkerFolder();
    Kin kin = new Kin(table, own, nanos);
    WorkerProcess process = WorkerProcess.start(line, own, kin);
    return Worker.start(process, limits.start(), nanos.getAsLong());
  }

  private void settle(Worker worker) {
    int runs = worker.countRun();
    if (!worker.isUsable()) {
      replace(worker, "it ended", Duration.ZERO);
    } else if (runs >= limits.runs()) {
      replace(worker, "it served " + runs + " runs", Duration.ZERO);
    } else if (worker.born() - oldest() < 0) {
      replace(worker, "its age", Duration.ZERO);
    } else if (worker.isOver(limits.memory())) {
      replace(worker, "its memory", Duration.ZERO);
    } else {
      makeIdle(worker);
    }
    waits.reset();
  }

  private void replace(Worker worker, String why, Duration wait) {
    boolean ours = slots.remove(worker);
    worker.kill(why);
    if (ours) {
      later(this::startOne, wait);
    }
  }

  /** When it ends just now, either this sees it or {@link #ended} finds it idle. */
  private void makeIdle(Worker worker) {
    slots.giveBack(worker);
    if (!worker.isUsable()) {
      ended(worker);
    }
  }

  /** In a run whoever runs it will find out. What ends while idle may end for ever: not at once. */
  private void ended(Worker worker) {
    if (!slots.removeIdle(worker)) {
      return;
    }
    Duration wait = waits.next();
    if (wait.compareTo(limits.firstWait()) > 0) {
      slots.failed("browser workers start, and end before they are used");
    }
    worker.kill("it ended while idle");
    later(this::startOne, wait);
  }

  private void tidyForEver() {
    tidy();
    later(this::tidyForEver, TIDY);
  }

  /** Replaces one idle worker that is too old. */
  void tidy() {
    slots
        .removeIdleBefore(oldest())
        .ifPresent(
            worker -> {
              worker.kill("its age");
              startOne();
            });
  }

  private long oldest() {
    return nanos.getAsLong() - limits.age().toNanos();
  }

  private void later(Runnable action, Duration wait) {
    try {
      var _ = background.schedule(action, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.atDebug().log("the pool is closed");
    }
  }

  /** Kills all workers, those in a run too. */
  @Override
  public void close() {
    slots.close().forEach(worker -> worker.kill("the pool is closed"));
    background.shutdownNow();
    try {
      if (!background.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.atWarn().log("browser workers are still being ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.delete();
  }
}
