// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What one client's connection hangs by: its channels and the instant until which something must
 * have happened. Whoever cuts it ends all that its threads are waiting for.
 */
final class Lifeline {
  private final LongSupplier nanos;
  private final List<SocketChannel> channels = new ArrayList<>();
  private volatile long deadline;
  private volatile long renewal;
  private volatile Meter meter = bytes -> {};
  private boolean isCut;

  /** Counts bytes for somebody. */
  interface Meter {
    /** Throws when it is more than there may be. */
    void spend(int bytes) throws IOException;
  }

  Lifeline(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Must be over within {@code limit} from now, whatever moves. */
  void within(Duration limit) {
    renewal = 0;
    deadline = nanos.getAsLong() + limit.toNanos();
  }

  /** May go on for as long as something moves within {@code limit} each time. */
  void whileMoving(Duration limit) {
    within(limit);
    renewal = limit.toNanos();
  }

  /** From now on {@code meter} counts what moves. */
  void countedBy(Meter newMeter) {
    meter = newMeter;
  }

  /** So many bytes have come. */
  void moved(int bytes) throws IOException {
    long limit = renewal;
    if (limit > 0) {
      deadline = nanos.getAsLong() + limit;
    }
    meter.spend(bytes);
  }

  /** From now on {@code channel} is cut with the others, at once if they are already. */
  synchronized void hold(SocketChannel channel) throws IOException {
    if (isCut) {
      channel.close();
      throw new ClosedChannelException();
    }
    channels.add(channel);
  }

  /** {@code channel} is its owner's to close. */
  synchronized void release(SocketChannel channel) {
    channels.remove(channel);
  }

  boolean isOverdue() {
    return deadline - nanos.getAsLong() < 0;
  }

  /** Closes every channel. */
  synchronized void cut() {
    isCut = true;
    channels.forEach(Lifeline::close);
    channels.clear();
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException gone) {
      // It is as good as closed.
    }
  }
}
