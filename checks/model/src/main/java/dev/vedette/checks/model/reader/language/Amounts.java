// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bounds, as far as they are written out, are numbers, durations or sizes. */
final class Amounts {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"
              + "|([0-9]+(\\.[0-9]+)?(ms|s|m|h|d|B|KiB|MiB|GiB|KB|MB|GB))+");

  private Amounts() {}

  static Optional<Template> check(Fields fields, Field<Template> field) {
    fields.find(field).ifPresent(bound -> check(fields, field, bound));
    return fields.find(field);
  }

  static void check(Fields fields, Field<?> field, Template bound) {
    if (bound.isLiteral() && !AMOUNT.matcher(bound.source().strip()).matches()) {
      fields.error(
          field,
          "'" + bound.source() + "' is not a number, a duration or a size",
          "write for instance 5, 60s or 64KiB");
    }
  }
}
