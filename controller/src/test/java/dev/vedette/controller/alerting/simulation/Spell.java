// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

/**
 * A time in which runs in some locations do not meet a healthy target. Times are milliseconds from
 * the beginning.
 *
 * @param places one bit for each location
 */
record Spell(long from, long to, int places, Kind kind) {
  /** What is the matter. */
  enum Kind {
    /** The target refuses at once. */
    REFUSED,
    /** The target does not answer: runs end by their timeout. */
    HANGING,
    /** Something the target embeds is slow: runs are right but slow, and a few time out. */
    SLOW,
    /** The location's own network is gone: the target and the control targets are out of reach. */
    CUT
  }

  boolean covers(int place, long at) {
    return at >= from && at < to && (places & (1 << place)) != 0;
  }

  Spell {
    if (from >= to) {
      throw new IllegalArgumentException("a spell from " + from + " to " + to);
    }
  }
}
