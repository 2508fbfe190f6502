// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.agent.loop.Step;
import dev.vedette.checks.model.report.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports between the end of their run and their acknowledgement. A record is on disk, synced,
 * before it can be seen by {@link #oldest}, unless the disk fails: then it is in memory, {@link
 * #health} says so, and it goes to disk as soon as that works again. Safe for use by many threads;
 * its step writes.
 */
public final class Spool implements Step, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final int MOST_AT_ONCE = 256;
  private static final long RETRY_SECONDS = 2;

  /** A sync costs as much as a run; whatever ends within so long shares one. */
  private static final long LINGER_MILLIS = 100;

  private final SpoolStore store;
  private final long damagedAtOpen;
  private final BlockingQueue<Incoming> incoming = new LinkedBlockingQueue<>();
  private final Semaphore awaited = new Semaphore(0);
  private SpoolListener listener = SpoolListener.DEAF;
  private long damaged;
  private long dropped;

  private Spool(SpoolStore store, long damagedAtOpen) {
    this.store = store;
    this.damagedAtOpen = damagedAtOpen;
  }

  /** Opens the spool in a folder. Throws {@link SpoolInUse} when another process has it. */
  public static Spool open(Path folder, SpoolLimits limits) throws IOException {
    return open(FolderFiles.open(folder), limits);
  }

  static Spool open(SpoolFiles files, SpoolLimits limits) throws IOException {
    Index index = new Index();
    Segments segments = new Segments(files, limits.segmentBytes());
    long damaged = new Recovery(files, index, segments).run();
    return new Spool(new SpoolStore(files, limits, index, segments), damaged);
  }

  /** A record on its way to the disk. */
  private record Incoming(SpoolRecord record, CompletableFuture<Boolean> saved) {}

  /** Says who hears of news. To be set up before the first step. */
  public void listen(SpoolListener news) {
    listener = news;
  }

  /** Keeps a record; returns at once. */
  public void add(SpoolRecord record) {
    incoming.add(new Incoming(record, new CompletableFuture<>()));
  }

  /** Keeps a record and waits until it is synced. False when it could only be kept in memory. */
  public boolean addSynced(SpoolRecord record) throws InterruptedException {
    CompletableFuture<Boolean> saved = new CompletableFuture<>();
    incoming.add(new Incoming(record, saved));
    awaited.release();
    try {
      return saved.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("spool failed with run " + record.run(), e.getCause());
    }
  }

  /**
   * Writes what has come in, all with one sync; or tries again what the disk did not take before.
   */
  @Override
  public void step() throws InterruptedException {
    List<Incoming> batch = new ArrayList<>();
    Incoming first = incoming.poll(RETRY_SECONDS, TimeUnit.SECONDS);
    if (first != null) {
      batch.add(first);
      gather(batch);
    }
    write(batch).forEach(listener::givenUp);
    if (!batch.isEmpty()) {
      listener.written();
    }
  }

  /** Waits a moment for more, so that one sync does for all; not while somebody waits for it. */
  private void gather(List<Incoming> batch) throws InterruptedException {
    if (awaited.tryAcquire(LINGER_MILLIS, TimeUnit.MILLISECONDS)) {
      awaited.drainPermits();
    }
    incoming.drainTo(batch, MOST_AT_ONCE - 1);
  }

  /**
   * The reports due first, at most so many and so many bytes of them, but at least one if there is
   * any.
   */
  public synchronized List<SpoolRecord> oldest(int most, long mostBytes) {
    List<SpoolRecord> chosen = new ArrayList<>();
    List<RunId> lost = new ArrayList<>();
    long bytes = 0;
    for (Entry entry : store.index().reports()) {
      bytes += entry.length();
      if (chosen.size() == most || (bytes > mostBytes && !chosen.isEmpty())) {
        break;
      }
      read(entry).ifPresentOrElse(chosen::add, () -> lost.add(entry.run));
    }
    damaged += lost.size();
    store.forget(lost);
    lost.forEach(listener::givenUp);
    return chosen;
  }

  /** Forgets runs: their reports are acknowledged, or nobody wants them. */
  public synchronized void forget(Collection<RunId> runs) {
    store.forget(runs);
  }

  /** The due instant of the oldest report. */
  public synchronized Optional<Instant> oldestDue() {
    for (Entry entry : store.index().reports()) {
      return Optional.of(entry.due);
    }
    return Optional.empty();
  }

  /** Runs that were started, never to be started again, and have no report. */
  public synchronized List<SpoolRecord> unfinishedStarts() {
    return store.index().unfinishedStarts().stream()
        .map(this::read)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the run's report is here: not acknowledged yet. */
  public synchronized boolean holds(RunId run) {
    return store.index().report(run).isPresent();
  }

  public synchronized boolean isEmpty() {
    return incoming.isEmpty() && store.index().size() == 0;
  }

  public synchronized SpoolHealth health() {
    return new SpoolHealth(store.trouble(), store.index().size(), dropped, damagedAtOpen + damaged);
  }

  /** Writes what has come in and lets go of the files. */
  @Override
  public synchronized void close() throws IOException {
    List<Incoming> rest = new ArrayList<>();
    incoming.drainTo(rest);
    write(rest).forEach(listener::givenUp);
    store.close();
  }

  private synchronized List<RunId> write(List<Incoming> batch) {
    store.write(batch.stream().map(Incoming::record).toList());
    for (Incoming one : batch) {
      one.saved().complete(store.index().isSaved(one.record()));
    }
    List<RunId> gone = store.takeDropped();
    if (!gone.isEmpty()) {
      dropped += gone.size();
      LOG.atWarn()
          .addKeyValue("dropped", gone.size())
          .addKeyValue("total", dropped)
          .log("spool is full: oldest reports given up, passing ones first");
    }
    return gone;
  }

  private Optional<SpoolRecord> read(Entry entry) {
    try {
      return Optional.of(store.read(entry));
    } catch (IOException e) {
      LOG.atError()
          .addKeyValue("run", entry.run)
          .addKeyValue("reason", e.toString())
          .log("report cannot be read back");
      return Optional.empty();
    }
  }
}
