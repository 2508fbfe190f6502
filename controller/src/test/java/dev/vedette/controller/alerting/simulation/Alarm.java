// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import java.util.BitSet;

/**
 * Pages once when a simple policy's condition has held for a while, and again only after an end.
 */
final class Alarm {
  private final String name;
  private final long hold;
  private final BitSet raised = new BitSet();
  private long since;
  private boolean paged;

  /**
   * Silent.
   *
   * @param hold how long the condition must hold, in milliseconds
   */
  Alarm(String name, long hold) {
    this.name = name;
    this.hold = hold;
  }

  /** The condition holds, or not, for its part {@code part}. */
  void set(Simulation world, int part, boolean holds) {
    boolean before = !raised.isEmpty();
    raised.set(part, holds);
    if (raised.isEmpty()) {
      paged = false;
    } else if (!before) {
      since = world.now();
      long began = since;
      world.at(since + hold, () -> ring(world, began));
    }
  }

  private void ring(Simulation world, long began) {
    if (!raised.isEmpty() && !paged && since == began) {
      paged = true;
      world.page(raised.stream().boxed().toList(), name);
    }
  }

  boolean isSilent() {
    return raised.isEmpty();
  }
}
