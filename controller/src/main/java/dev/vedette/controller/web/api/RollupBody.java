// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.sketch.Sketch;
import dev.vedette.controller.rollup.Outcome;
import dev.vedette.controller.rollup.Rollup;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One check in one location in one hour or day.
 *
 * @param slots how many of the scheduled slots had which outcome
 * @param availability from 0 to 1; null when no run says anything of the target
 * @param durations null when there was no good run
 */
record RollupBody(
    String check,
    String location,
    String unit,
    Instant since,
    long scheduled,
    Map<String, Long> slots,
    @Nullable Double availability,
    @Nullable Durations durations) {
  /** Each within 1 % of a measured one. */
  record Durations(long runs, double p50Ms, double p95Ms, double p99Ms) {
    static Durations of(Sketch sketch) {
      return new Durations(
          sketch.count(), sketch.quantile(0.5), sketch.quantile(0.95), sketch.quantile(0.99));
    }
  }

  static RollupBody of(Rollup rollup) {
    Map<String, Long> slots = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      slots.put(Words.of(outcome), rollup.counts().of(outcome));
    }
    OptionalDouble availability = rollup.counts().availability();
    return new RollupBody(
        rollup.check().value(),
        rollup.location().value(),
        Words.of(rollup.unit()),
        rollup.since(),
        rollup.counts().total(),
        slots,
        availability.isPresent() ? availability.getAsDouble() : null,
        rollup.durations().count() == 0 ? null : Durations.of(rollup.durations()));
  }
}
