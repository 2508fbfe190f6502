// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How many scheduled slots had which outcome; each slot counts once.
 *
 * @param slots has a number for each outcome
 */
public record Counts(Map<Outcome, Long> slots) {
  public Counts {
    Map<Outcome, Long> all = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      all.put(outcome, slots.getOrDefault(outcome, 0L));
    }
    slots = Collections.unmodifiableMap(all);
  }

  /** How many had this outcome. */
  public long of(Outcome outcome) {
    return slots.getOrDefault(outcome, 0L);
  }

  /** How many there were. */
  public long total() {
    return slots.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * {@code (passed + degraded) / (passed + degraded + failed)}, from 0 to 1; empty when there was
   * none of these. What was errored, missed, skipped or excluded says nothing of the target.
   */
  public OptionalDouble availability() {
    long good = of(Outcome.PASSED) + of(Outcome.DEGRADED);
    long judged = good + of(Outcome.FAILED);
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / judged);
  }
}
