// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import dev.vedette.checks.probe.prompt.RunQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Tells whether the machine itself had time: when its host did not run it, every measurement on it
 * stood still, and none of its processes is to blame. One thread on each core sleeps and looks how
 * late it is woken; what it then waited for other threads is not counted. The threads are ordinary
 * ones that hardly run, so that they change nothing for those that are measured.
 */
final class Witness implements AutoCloseable {
  private static final Duration SLEEP = Duration.ofMillis(3);

  /** A timer may be so late on a machine that has time. */
  private static final long USUAL_NANOS = 2_000_000;

  private final List<Stall> stalls = new CopyOnWriteArrayList<>();
  private final List<Thread> threads;
  private final CountDownLatch inPlace;

  private Witness(int cores) {
    inPlace = new CountDownLatch(cores);
    threads = IntStream.range(0, cores).mapToObj(this::watcherOf).toList();
  }

  /** Returns when each thread is where it watches. */
  static Witness start() throws InterruptedException {
    Witness witness = new Witness(Runtime.getRuntime().availableProcessors());
    witness.threads.forEach(Thread::start);
    witness.inPlace.await();
    return witness;
  }

  /** A core stood still. */
  record Stall(Instant from, Instant until) {

    /** Of a thread that was woken just {@code now}, so late, and had waited for others so long. */
    static Optional<Stall> of(Instant now, long lateNanos, long waitedNanos) {
      long stood = lateNanos - waitedNanos;
      return stood < USUAL_NANOS
          ? Optional.empty()
          : Optional.of(new Stall(now.minusNanos(lateNanos), now.minusNanos(waitedNanos)));
    }

    boolean touches(Instant begin, Instant end) {
      return from.isBefore(end) && until.isAfter(begin);
    }

    Duration length() {
      return Duration.between(from, until);
    }
  }

  /** Those so far that were, at least in part, between two instants. */
  List<Stall> stalls(Instant begin, Instant end) {
    return stalls.stream().filter(stall -> stall.touches(begin, end)).toList();
  }

  private Thread watcherOf(int core) {
    return Thread.ofPlatform().daemon().name("witness-" + core).unstarted(() -> watch(core));
  }

  private void watch(int core) {
    Cores.preferForThisThread(core);
    inPlace.countDown();
    while (!Thread.currentThread().isInterrupted()) {
      long waitedBefore = RunQueue.waitedNanos();
      long due = System.nanoTime() + SLEEP.toNanos();
      LockSupport.parkNanos(SLEEP.toNanos());
      long late = System.nanoTime() - due;
      Stall.of(Instant.now(), late, RunQueue.waitedNanos() - waitedBefore).ifPresent(stalls::add);
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
