// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.timetable;

/**
 * The instants of one location on a grid, in milliseconds since the epoch.
 *
 * @param phase where tick 0 begins
 * @param rank of the location among all; -1 for a foreign one, which has no instants
 */
record Ticks(long every, long phase, int rank, Turn turn) {
  /** At each tick {@code atOnce} of {@code all} locations run, in turn. */
  record Turn(int atOnce, int all) {}

  /** The first instant at or after {@code from}; the largest number when there is none. */
  long atOrAfter(long from) {
    if (rank < 0) {
      return Long.MAX_VALUE;
    }
    long tick = Math.floorDiv(from - phase, every);
    while (true) {
      long place = place(tick);
      long due = tick * every + phase + place * every / turn.atOnce();
      if (place < turn.atOnce() && due >= from) {
        return due;
      }
      tick++;
    }
  }

  /** The location's place in a tick's order; it runs when the place is among the first. */
  private long place(long tick) {
    return Math.floorMod(rank - tick * turn.atOnce(), turn.all());
  }

  /** After so many milliseconds everything repeats. */
  long round() {
    return every * turn.all();
  }

  /** How often the location runs in a round. */
  long perRound() {
    return rank < 0 ? 0 : turn.atOnce();
  }
}
