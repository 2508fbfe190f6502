// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.stall;

import dev.vedette.agent.loop.Loop;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.WakeablePause;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Has itself woken by the operating system every few milliseconds, on a thread like those of the
 * runs: what keeps it from running keeps an answer's reader from running, whether that is another
 * process, the garbage collector or the machine's own host.
 */
public final class Pulse implements AutoCloseable {
  private final Stalls stalls;
  private final LongSupplier nanos;
  private final Pause pause = new WakeablePause();
  private final Loop loop = new Loop("pulse", this::beat);
  private long due;

  private Pulse(Stalls stalls, LongSupplier nanos) {
    this.stalls = stalls;
    this.nanos = nanos;
    this.due = nanos.getAsLong();
  }

  /** Starts to feed {@code stalls}. */
  public static Pulse start(Stalls stalls, LongSupplier nanos) {
    Pulse pulse = new Pulse(stalls, nanos);
    pulse.loop.startOnPromptThread();
    return pulse;
  }

  /** Pulses that are left out, because this thread was held up, count as one. */
  private void beat() throws InterruptedException {
    pause.await(Duration.ofNanos(Math.max(0, due - nanos.getAsLong())));
    stalls.pulse(due);
    long period = Stalls.PERIOD.toNanos();
    due += period * Math.max(1, (nanos.getAsLong() - due) / period);
  }

  @Override
  public void close() {
    loop.close();
  }
}
