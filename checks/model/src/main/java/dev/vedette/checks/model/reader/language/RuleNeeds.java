// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;

/** The keys that a condition cannot do without. */
final class RuleNeeds {
  private RuleNeeds() {}

  static boolean met(Fields fields, Field<?>... needed) {
    boolean met = true;
    for (Field<?> field : needed) {
      if (fields.mapping().find(field.key()).isEmpty()) {
        fields
            .reading()
            .error(
                fields.mapping().place(),
                "'" + field.key() + "' is missing",
                "add " + field.key() + ":");
      }
      met &= fields.has(field);
    }
    return met;
  }
}
