// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;
import java.nio.ByteBuffer;

/** From one wire to another, as soon as it comes. */
final class Copying {
  private Copying() {}

  /** A body, to its end. */
  static void body(Wire from, Wire to, Framing framing) throws IOException {
    while (!framing.isOver() && from.more()) {
      ByteBuffer come = from.come();
      int taken = taken(framing, come);
      int rest = come.limit();
      come.limit(come.position() + taken);
      to.write(come);
      come.limit(rest);
    }
    if (!framing.isOver() && !(framing instanceof Framing.UntilEnd)) {
      throw new IOException("the body ends too early");
    }
  }

  /** A body that is malformed breaks the connection; there is nobody left to be told in words. */
  private static int taken(Framing framing, ByteBuffer come) throws IOException {
    try {
      return framing.take(come);
    } catch (MalformedException e) {
      throw new IOException(e);
    }
  }

  /** Whatever comes, until no more does; then says so on. */
  static void stream(Wire from, Wire to) throws IOException {
    while (from.more()) {
      to.write(from.come());
    }
    to.end();
  }
}
