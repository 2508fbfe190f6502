// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.stall;

import dev.vedette.agent.loop.Loop;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.WakeablePause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends itself a pulse through the operating system every few milliseconds, the way an answer
 * comes: a write, and a thread that waits in its read and is woken.
 */
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final Stalls stalls;
  private final LongSupplier nanos;
  private final Pipe pipe;
  private final Pause pause = new WakeablePause();
  private final Loop sender = new Loop("pulse-out", this::send);
  private final Loop receiver = new Loop("pulse-in", this::receive);
  private final ByteBuffer out = ByteBuffer.allocate(Long.BYTES);
  private final ByteBuffer in = ByteBuffer.allocate(Long.BYTES);
  private long due;

  private Pulse(Stalls stalls, LongSupplier nanos) throws IOException {
    this.stalls = stalls;
    this.nanos = nanos;
    this.pipe = Pipe.open();
    this.due = nanos.getAsLong();
  }

  /** Starts to feed {@code stalls}. */
  public static Pulse start(Stalls stalls, LongSupplier nanos) {
    try {
      Pulse pulse = new Pulse(stalls, nanos);
      pulse.receiver.startOnPromptThread();
      pulse.sender.startOnPromptThread();
      return pulse;
    } catch (IOException e) {
      throw new UncheckedIOException("no pipe can be opened", e);
    }
  }

  /** When this thread was held up itself, the pulses that it left out count as one. */
  private void send() throws InterruptedException {
    pause.await(Duration.ofNanos(Math.max(0, due - nanos.getAsLong())));
    out.clear().putLong(due).flip();
    try {
      pipe.sink().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a pulse cannot be sent", e);
    }
    long period = Stalls.PERIOD.toNanos();
    due += period * Math.max(1, (nanos.getAsLong() - due) / period);
  }

  private void receive() {
    in.clear();
    try {
      while (in.hasRemaining()) {
        if (pipe.source().read(in) < 0) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a pulse cannot be received", e);
    }
    stalls.pulse(in.flip().getLong());
  }

  @Override
  public void close() {
    sender.close();
    receiver.close();
    try {
      pipe.sink().close();
      pipe.source().close();
    } catch (IOException e) {
      LOG.atDebug().setCause(e).log("pipe not closed");
    }
  }
}
