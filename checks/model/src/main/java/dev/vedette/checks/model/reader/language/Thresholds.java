// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code thresholds}: from where on a metric is too much. */
final class Thresholds {
  private static final Shape<Level> TIME =
      Level.of("time_level", Quantities.DURATION.map(Metrics::millis));
  private static final Shape<Level> PLAIN = Level.of("number_level", Quantities.NUMBER);

  private static final Field<Level> DURATION =
      Field.optional("duration", TIME, "All steps together, clean-up apart.");
  private static final Field<Map<String, Level>> STEPS =
      Field.optional(
          "steps", Shapes.map(Texts.TEXT, TIME), "Step name → from where on it is too slow.");
  private static final Field<Map<String, Level>> PHASES =
      Field.optional(
          "phases",
          Shapes.map(Choice.ofWords(Metrics.PHASES.toArray(String[]::new)), TIME),
          "Phase, summed over the run → from where on it is too slow.");
  private static final List<Field<Level>> VITALS =
      Metrics.VITALS.stream()
          .map(
              name ->
                  Field.optional(
                      name, name.equals("cls") ? PLAIN : TIME, "The web vital " + name + "."))
          .toList();
  private static final Field<Level> THIRD_PARTY =
      Field.optional(
          "third_party", TIME, "Time that other owners' hosts put on the critical path.");

  private static final Keys COMMON = Keys.of(DURATION, STEPS, PHASES);

  /** Of a check of type http. */
  static final Shape<List<Threshold>> HTTP =
      ObjectShape.of("http_thresholds", "the thresholds of an http check", COMMON, Thresholds::of);

  /** Of a check of type browser. */
  static final Shape<List<Threshold>> BROWSER =
      ObjectShape.of(
          "browser_thresholds",
          "the thresholds of a browser check",
          COMMON.and(Keys.of(VITALS.toArray(Field<?>[]::new))).and(Keys.of(THIRD_PARTY)),
          Thresholds::of);

  private Thresholds() {}

  private static List<Threshold> of(Fields fields) {
    List<Threshold> all = new ArrayList<>();
    fields.find(DURATION).ifPresent(level -> all.add(level.on(new Metric.Duration())));
    fields
        .find(STEPS)
        .ifPresent(map -> map.forEach((step, it) -> all.add(it.on(new Metric.StepDuration(step)))));
    fields
        .find(PHASES)
        .ifPresent(
            map -> map.forEach((phase, it) -> all.add(it.on(new Metric.PhaseDuration(phase)))));
    for (Field<Level> vital : VITALS) {
      fields.find(vital).ifPresent(level -> all.add(level.on(new Metric.Vital(vital.key()))));
    }
    fields.find(THIRD_PARTY).ifPresent(level -> all.add(level.on(new Metric.ThirdParty())));
    return all;
  }
}
