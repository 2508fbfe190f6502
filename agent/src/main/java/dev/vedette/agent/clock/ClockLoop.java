// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import dev.vedette.agent.link.ControllerLink;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges time stamps with the controller every ten seconds, at first every second. */
public final class ClockLoop implements Step {
  private static final Logger LOG = LoggerFactory.getLogger(ClockLoop.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration AT_FIRST = Duration.ofSeconds(1);
  private static final Duration SKEW = Duration.ofSeconds(2);
  private static final int QUICK_ONES = 4;
  private static final int FIRST_TRIES = 8;

  private final ControllerLink link;
  private final ControllerClock clock;
  private final InstantSource wall;
  private final LongSupplier nanos;
  private final Pause pause;
  private int exchanges;
  private boolean warned;

  public ClockLoop(
      ControllerLink link,
      ControllerClock clock,
      InstantSource wall,
      LongSupplier nanos,
      Pause pause) {
    this.link = link;
    this.clock = clock;
    this.wall = wall;
    this.nanos = nanos;
    this.pause = pause;
  }

  @Override
  public void step() throws InterruptedException {
    try {
      exchange();
    } catch (LinkException e) {
      LOG.atDebug().addKeyValue("reason", e.getMessage()).log("no clock exchange");
    }
    pause.await(isNew() ? AT_FIRST : EVERY);
  }

  /**
   * One exchange; the very first is the best of some, because the estimate only creeps away from it
   * and a cold connection is slow. Throws {@link LinkException} when the controller does not
   * answer.
   */
  public synchronized void exchange() {
    clock.learn(exchanges == 0 ? bestOf(FIRST_TRIES) : sample());
    exchanges++;
    warnOfSkew(clock.wallOffset());
  }

  private ClockSample bestOf(int tries) {
    return Stream.generate(this::sample)
        .limit(tries)
        .min(Comparator.comparing(ClockSample::roundTrip))
        .orElseThrow();
  }

  private ClockSample sample() {
    long asked = nanos.getAsLong();
    ClockAnswer answer = link.clock(new ClockQuestion(micros(wall.instant())));
    long heard = nanos.getAsLong();
    return new ClockSample(asked, answer.t1() * 1_000, answer.t2() * 1_000, heard);
  }

  private synchronized boolean isNew() {
    return exchanges < QUICK_ONES;
  }

  private void warnOfSkew(Duration offset) {
    boolean skewed = offset.abs().compareTo(SKEW) > 0;
    if (skewed && !warned) {
      LOG.atWarn()
          .addKeyValue("ms", offset.toMillis())
          .log(
              "this machine's clock is off; runs start by the controller's. Set it right, for instance with NTP");
    }
    warned = skewed;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
