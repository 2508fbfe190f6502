// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What one run says to its worker, and how much of the time was our own: what the worker calls
 * that, and the way there and back.
 */
final class Conversation {
  /** A worker that has not answered so long after its limit never will. */
  static final Duration GRACE = Duration.ofMillis(1_200);

  /** A browser that does not answer for so long is frozen. */
  private static final Duration PING = Duration.ofSeconds(1);

  private final BrowserWorker worker;
  private final LongSupplier nanos;
  private long own;
  private boolean lost;

  Conversation(BrowserWorker worker, LongSupplier nanos) {
    this.worker = worker;
    this.nanos = nanos;
  }

  /** Forgets the time that was our own. */
  void forgetOwn() {
    own = 0;
  }

  /** The time that was our own since it was forgotten. */
  Duration own() {
    return Duration.ofNanos(own);
  }

  /** Whether there is nobody to talk to any more. */
  boolean isLost() {
    return lost;
  }

  /**
   * For a visitor's doing: the worker says how much of the time is a visitor's. When it took all
   * the time that there was, the browser itself must answer too, or it is lost: only then is it a
   * page that is slow.
   */
  Answer ask(Command command) {
    long end = nanos.getAsLong() + command.limitMillis() * 1_000_000;
    Answer answer = ask(command, GRACE, false);
    if (isTimeout(answer) || nanos.getAsLong() - end >= 0) {
      aside(new Command.Ping(1), PING);
    }
    return answer;
  }

  private static boolean isTimeout(Answer answer) {
    return answer instanceof Answer.Trouble trouble
        && trouble.kind() == Answer.Trouble.Kind.TIMEOUT;
  }

  /** For our own doing, none of whose time is a visitor's. */
  Answer aside(Command command, Duration grace) {
    return ask(command, grace, true);
  }

  private Answer ask(Command command, Duration grace, boolean aside) {
    long begin = nanos.getAsLong();
    long theirs = aside ? 0 : command.limitMillis() * 1_000_000;
    lost = true;
    try {
      Answer answer = worker.ask(command, Duration.ofMillis(command.limitMillis()).plus(grace));
      theirs = aside ? 0 : visitors(answer);
      lost = false;
      return answer;
    } finally {
      own += Math.max(0, nanos.getAsLong() - begin - theirs);
    }
  }

  /** In nanoseconds. A visitor does not wait for what never comes. */
  private static long visitors(Answer answer) {
    long micros =
        switch (answer) {
          case Answer.Done done -> done.absent() ? 0 : done.micros() - done.ownMicros();
          case Answer.Seen seen -> seen.micros() - seen.ownMicros();
          case Answer.Trouble trouble -> trouble.micros();
          case Answer.Ready _, Answer.Closed _ -> 0;
        };
    return Math.max(0, micros) * 1_000;
  }
}
