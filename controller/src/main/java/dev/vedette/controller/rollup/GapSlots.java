// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.ledger.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots that a gap stands for, evenly from its first to its last: each is in one hour, and all
 * hours together have as many as the gap.
 */
final class GapSlots {
  private GapSlots() {}

  /** Those due in {@code [from, until)}. */
  static List<EndedSlot> within(Gap gap, Instant from, Instant until) {
    List<EndedSlot> slots = new ArrayList<>();
    for (long i = firstFrom(gap, from); i < gap.count() && due(gap, i).isBefore(until); i++) {
      Slot slot = new Slot(gap.check(), gap.location(), due(gap, i), SlotKind.SCHEDULED);
      slots.add(new EndedSlot(slot, Outcome.MISSED, null));
    }
    return slots;
  }

  private static long firstFrom(Gap gap, Instant from) {
    if (!from.isAfter(gap.first())) {
      return 0;
    }
    long span = Math.max(1, Duration.between(gap.first(), gap.last()).toMillis());
    long until = Duration.between(gap.first(), from).toMillis();
    long guess = Math.max(0, (long) ((double) until / span * (gap.count() - 1)) - 1);
    while (guess < gap.count() && due(gap, guess).isBefore(from)) {
      guess++;
    }
    return guess;
  }

  private static Instant due(Gap gap, long index) {
    if (gap.count() == 1) {
      return gap.first().truncatedTo(ChronoUnit.MILLIS);
    }
    Duration span = Duration.between(gap.first(), gap.last());
    Duration after = span.multipliedBy(index).dividedBy(gap.count() - 1);
    return gap.first().plus(after).truncatedTo(ChronoUnit.MILLIS);
  }
}
