// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One client's connection, from its first request to its end. */
final class Visit {
  private static final byte[] ESTABLISHED =
      "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_WITHOUT_PASS = 5;
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Sides sides;
  private final Keeper keeper;
  private final Hall hall;
  private @Nullable Guest guest;
  private int withoutPass;

  /** A client whose pass is known. */
  private record Guest(Pass pass, Dialer dialer, Forwarding forwarding) {}

  Visit(Sides sides, Keeper keeper, Hall hall) {
    this.sides = sides;
    this.keeper = keeper;
    this.hall = hall;
  }

  /** Serves the client until it goes or is sent away. */
  void serve() {
    try {
      while (isServed()) {
        sides.lifeline().within(sides.idle());
      }
    } catch (IOException gone) {
      // One side is gone, or was cut off.
    } finally {
      leave();
    }
  }

  private boolean isServed() throws IOException {
    if (!sides.client().more()) {
      return false;
    }
    sides.lifeline().within(hall.bounds().head());
    try {
      Head head = HeadReader.ofClient(sides.client());
      return isServed(Request.of(head), keeper.recognise(head));
    } catch (MalformedException e) {
      return sendAway(400, String.valueOf(e.getMessage()));
    } catch (RefusedException e) {
      return sendAway(e.status(), String.valueOf(e.getMessage()));
    }
  }

  private boolean isServed(Request request, @Nullable Pass pass) throws IOException {
    Guest before = guest;
    if (pass == null || (before != null && before.pass() != pass)) {
      return askForPass(request);
    }
    if (before == null && !pass.enter(sides.lifeline())) {
      return sendAway(503, "too many connections at a time, or the run is over");
    }
    Guest welcome = before == null ? welcome(pass) : before;
    return request.isTunnel()
        ? tunnel(request, welcome.dialer())
        : welcome.forwarding().carryOut(request);
  }

  private Guest welcome(Pass pass) {
    Dialer dialer = new Dialer(pass, sides.lifeline(), hall.bounds(), hall.buffers(), hall.nanos());
    Guest welcome = new Guest(pass, dialer, new Forwarding(sides, dialer));
    guest = welcome;
    return welcome;
  }

  private boolean askForPass(Request request) throws IOException {
    Refusal refusal = new Refusal(407, "a pass is wanted here");
    boolean canStay = request.body().isOver() && ++withoutPass < MOST_WITHOUT_PASS;
    if (canStay) {
      sides.client().write(refusal.bytes(true));
      return true;
    }
    return sendAway(refusal.status(), refusal.message());
  }

  private boolean tunnel(Request request, Dialer dialer) throws IOException {
    try (Wire upstream = dialer.dial(request.to())) {
      sides.client().write(ByteBuffer.wrap(ESTABLISHED));
      sides.tunnel(upstream);
    }
    return false;
  }

  /**
   * Tells why, then hears the client out for a moment: closed with something unread, a connection
   * may lose what was said last.
   */
  private boolean sendAway(int status, String message) throws IOException {
    sides.lifeline().within(LAST_WORDS);
    sides.client().write(new Refusal(status, message).bytes(false));
    sides.client().end();
    Wire client = sides.client();
    long heard = 0;
    do {
      heard += client.come().remaining();
      client.come().position(client.come().limit());
    } while (heard < Bounds.HEAD && client.more());
    return false;
  }

  private void leave() {
    Guest last = guest;
    try (Wire _ = sides.client()) {
      if (last != null) {
        last.forwarding().close();
      }
    } catch (IOException gone) {
      // It is as good as closed.
    } finally {
      if (last != null) {
        last.pass().leave(sides.lifeline());
      }
    }
  }
}
