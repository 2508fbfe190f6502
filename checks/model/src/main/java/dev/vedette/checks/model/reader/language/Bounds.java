// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Amount;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import java.util.Optional;

/** Bounds, as far as they are written out, are numbers, durations or sizes. */
final class Bounds {
  private Bounds() {}

  static Optional<Template> check(Fields fields, Field<Template> field) {
    fields.find(field).ifPresent(bound -> check(fields, field, bound));
    return fields.find(field);
  }

  static void check(Fields fields, Field<?> field, Template bound) {
    String text = bound.source();
    if (bound.isLiteral() && Amount.duration(text).or(() -> Amount.size(text)).isEmpty()) {
      fields.unfit(
          field,
          "'" + text + "' is not a number, a duration or a size",
          "write for instance 5, 60s or 64KiB");
    }
  }
}
