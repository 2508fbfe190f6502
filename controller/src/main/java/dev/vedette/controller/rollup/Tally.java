// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.controller.alerting.sketch.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Sums up one hour or day, from slots or from the rollups of its parts. */
final class Tally {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::check).thenComparing(Key::location);

  private final Unit unit;
  private final Instant since;
  private final Map<Key, Sum> sums = new TreeMap<>(ORDER);

  Tally(Unit unit, Instant since) {
    this.unit = unit;
    this.since = since;
  }

  private record Key(CheckId check, LocationId location) {}

  private static final class Sum {
    final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    final DoubleStream.Builder durations = DoubleStream.builder();
    Sketch parts = Sketch.EMPTY;

    void add(Outcome outcome, @Nullable Duration duration) {
      counts.merge(outcome, 1L, Long::sum);
      if (duration != null) {
        durations.add(duration.toNanos() / 1e6);
      }
    }

    void add(Rollup part) {
      part.counts().slots().forEach((outcome, slots) -> counts.merge(outcome, slots, Long::sum));
      parts = Sketch.merged(List.of(parts, part.durations()));
    }

    Sketch sketch() {
      return Sketch.merged(List.of(parts, Sketch.of(durations.build().toArray())));
    }
  }

  void add(EndedSlot ended) {
    sum(ended.slot()).add(ended.outcome(), ended.duration());
  }

  /** Counts it, but neither its outcome nor its duration. */
  void leaveOut(Slot slot) {
    sum(slot).add(Outcome.EXCLUDED, null);
  }

  void add(Rollup part) {
    sum(new Key(part.check(), part.location())).add(part);
  }

  /** By check and location. */
  List<Rollup> rollups() {
    List<Rollup> all = new ArrayList<>();
    sums.forEach(
        (key, sum) ->
            all.add(
                new Rollup(
                    key.check(),
                    key.location(),
                    unit,
                    since,
                    new Counts(sum.counts),
                    sum.sketch())));
    return all;
  }

  private Sum sum(Slot slot) {
    return sum(new Key(slot.check(), slot.location()));
  }

  private Sum sum(Key key) {
    return sums.computeIfAbsent(key, fresh -> new Sum());
  }
}
