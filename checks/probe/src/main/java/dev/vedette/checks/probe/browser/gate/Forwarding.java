// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.model.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Plain requests of one client's connection, one after another. The server's connection is kept for
 * the next one, if that goes to the same place.
 */
final class Forwarding implements AutoCloseable {
  private static final int MOST_INTERIM = 16;
  private static final Duration LAST_MOMENT = Duration.ofMillis(500);

  private final Sides sides;
  private final Dialer dialer;
  private @Nullable Kept kept;

  private record Kept(Destination to, Wire upstream) {}

  Forwarding(Sides sides, Dialer dialer) {
    this.sides = sides;
    this.dialer = dialer;
  }

  /** Carries out {@code request}; false when the client's connection is used up. */
  boolean carryOut(Request request) throws IOException {
    Wire upstream = upstream(request.to());
    sides.lifeline().whileMoving(sides.idle());
    upstream.write(request.forwarded().bytes());
    if (request.body().isOver()) {
      return answer(request, upstream);
    }
    Future<?> upload = sides.beside(() -> Copying.body(sides.client(), upstream, request.body()));
    try {
      return answer(request, upstream);
    } finally {
      settle(upload);
    }
  }

  private Wire upstream(Destination to) throws IOException {
    Kept before = kept;
    if (before != null && before.to().equals(to) && before.upstream().isAtRest()) {
      return before.upstream();
    }
    close();
    Wire fresh = dialer.dial(to);
    kept = new Kept(to, fresh);
    return fresh;
  }

  /**
   * After an answer, the body has been sent but for its last moment, or the server does not want
   * it: then the connection ends.
   */
  private void settle(Future<?> upload) throws IOException {
    if (!Sides.isDone(upload, LAST_MOMENT)) {
      sides.lifeline().cut();
    }
    Sides.await(upload);
  }

  private boolean answer(Request request, Wire upstream) throws IOException {
    Answer answer = lastAnswer(request, upstream);
    if (answer.isSwitch()) {
      sides.client().write(Request.upgrading(answer.head().endToEnd()).bytes());
      sides.tunnel(upstream);
      return false;
    }
    boolean staysOpen = request.isPersistent() && !(answer.framing() instanceof Framing.UntilEnd);
    sides.client().write(answer.forwarded(staysOpen).bytes());
    Copying.body(upstream, sides.client(), answer.framing());
    if (!answer.isPersistent()) {
      close();
    }
    return staysOpen;
  }

  private Answer lastAnswer(Request request, Wire upstream) throws IOException {
    for (int i = 0; i < MOST_INTERIM; i++) {
      Answer answer = next(request, upstream);
      if (!answer.isInterim() || (answer.isSwitch() && request.isUpgrade())) {
        return answer;
      }
      sides.client().write(answer.head().endToEnd().bytes());
    }
    throw broken(request, "answer does not come to an end");
  }

  private Answer next(Request request, Wire upstream) throws IOException {
    try {
      Head head =
          HeadReader.ofServer(upstream).orElseThrow(() -> new EOFException("no answer came"));
      return Answer.of(head, request.method());
    } catch (MalformedException e) {
      throw broken(request, e.getMessage());
    }
  }

  private RefusedException broken(Request request, @Nullable String what) {
    Destination to = request.to();
    String message = to.host() + ": " + what;
    dialer.pass().note(new Failure(to.host(), to.port(), Cause.PROTOCOL, message));
    return new RefusedException(502, message);
  }

  @Override
  public void close() throws IOException {
    Kept before = kept;
    kept = null;
    if (before != null) {
      before.upstream().close();
    }
  }
}
