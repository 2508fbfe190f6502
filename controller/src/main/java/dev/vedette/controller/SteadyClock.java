// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A calendar that never goes back. When the machine's clock jumps ahead it follows at once, as
 * after a time in which the controller was stopped; when that goes back, it goes on by the
 * monotonic clock, slower by a hundredth, until the machine's clock has caught up. So leases expire
 * and slots come due in order, whatever is done to the machine's clock.
 */
final class SteadyClock implements InstantSource {
  private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);

  /** What is less is the usual correction of a clock. */
  private static final Duration JUMP = Duration.ofSeconds(5);

  private static final int SLOWER = 100;

  private final InstantSource machine;
  private final LongSupplier nanos;
  private Instant last;
  private long lastNanos;
  private Duration ahead = Duration.ZERO;

  SteadyClock(InstantSource machine, LongSupplier nanos) {
    this.machine = machine;
    this.nanos = nanos;
    this.last = machine.instant();
    this.lastNanos = nanos.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    Instant shown = machine.instant();
    long now = nanos.getAsLong();
    Duration passed = Duration.ofNanos(Math.max(0, now - lastNanos));
    Duration off = Duration.between(last.plus(passed), shown);
    warn(off);
    last = off.isNegative() ? behind(last.plus(passed), passed, off.negated()) : shown;
    lastNanos = now;
    ahead = Duration.between(shown, last);
    return last;
  }

  private static Instant behind(Instant steady, Duration passed, Duration excess) {
    Duration give = passed.dividedBy(SLOWER);
    return steady.minus(give.compareTo(excess) < 0 ? give : excess);
  }

  /** How far it is ahead of the machine's clock, which was set back; zero when all is well. */
  synchronized Duration ahead() {
    instant();
    return ahead;
  }

  private void warn(Duration off) {
    if (off.plus(ahead).abs().compareTo(JUMP) > 0) {
      LOG.atWarn()
          .addKeyValue("event", "clock_jumped")
          .addKeyValue("by_ms", off.plus(ahead).toMillis())
          .log("the machine's clock jumped; see to its time service");
    }
  }
}
