// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Where clients are served: threads, buffers, and an eye on who overstays. */
final class Hall implements AutoCloseable {
  private static final long STACK = 256L * 1024;

  private final Bounds bounds;
  private final LongSupplier nanos;
  private final Buffers buffers = new Buffers();
  private final Semaphore places;
  private final Set<Lifeline> present = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().stackSize(STACK).name("gate-", 0).factory());

  Hall(Bounds bounds, LongSupplier nanos) {
    this.bounds = bounds;
    this.nanos = nanos;
    this.places = new Semaphore(bounds.visits());
  }

  Bounds bounds() {
    return bounds;
  }

  Buffers buffers() {
    return buffers;
  }

  LongSupplier nanos() {
    return nanos;
  }

  ExecutorService threads() {
    return threads;
  }

  /** Serves a client that has come in at {@code keeper}'s door, or closes it when all is full. */
  void receive(SocketChannel channel, Keeper keeper) throws IOException {
    if (!places.tryAcquire()) {
      channel.close();
      return;
    }
    Lifeline lifeline = new Lifeline(nanos);
    lifeline.within(bounds.idle());
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      lifeline.hold(channel);
      present.add(lifeline);
      threads.execute(() -> serve(channel, lifeline, keeper));
    } catch (IOException | RejectedExecutionException e) {
      forget(lifeline);
      channel.close();
    }
  }

  private void serve(SocketChannel channel, Lifeline lifeline, Keeper keeper) {
    try {
      Wire client = new Wire(channel, lifeline, buffers);
      new Visit(new Sides(client, lifeline, threads, bounds.idle()), keeper, this).serve();
    } finally {
      lifeline.cut();
      forget(lifeline);
    }
  }

  private void forget(Lifeline lifeline) {
    present.remove(lifeline);
    places.release();
  }

  /** Cuts off all that have not moved in time. */
  void sweep() {
    present.stream().filter(Lifeline::isOverdue).forEach(Lifeline::cut);
  }

  /** How many clients there are. */
  int present() {
    return present.size();
  }

  @Override
  public void close() {
    threads.shutdown();
    present.forEach(Lifeline::cut);
  }
}
