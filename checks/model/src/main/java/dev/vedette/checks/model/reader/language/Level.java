// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import org.jspecify.annotations.Nullable;

/** {@code {degraded: …, failed: …}}. */
record Level(@Nullable Double degraded, @Nullable Double failed) {

  static Shape<Level> of(String name, Shape<Double> amount) {
    Field<Double> degraded =
        Field.optional("degraded", amount, "From here on the run is degraded.");
    Field<Double> failed = Field.optional("failed", amount, "From here on the run has failed.");
    return ObjectShape.of(
        name,
        "a threshold",
        Keys.of(degraded, failed),
        fields -> checked(fields, degraded, failed));
  }

  Threshold on(Threshold.Metric metric) {
    return new Threshold(metric, degraded, failed);
  }

  private static Level checked(Fields fields, Field<Double> degraded, Field<Double> failed) {
    if (fields.mapping().entries().isEmpty()) {
      fields
          .reading()
          .error(
              fields.mapping().place(),
              "the threshold is empty",
              "give it degraded, failed or both");
    }
    if (fields.has(degraded) && fields.has(failed) && fields.get(degraded) >= fields.get(failed)) {
      fields.error(degraded, "'degraded' is not below 'failed'", "make it smaller, or remove one");
    }
    return new Level(fields.find(degraded).orElse(null), fields.find(failed).orElse(null));
  }
}
