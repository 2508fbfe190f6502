// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Value;

/** How many there are: elements of a list or map, characters of anything else; none of null. */
final class Sizes {
  private Sizes() {}

  static int of(Value value) {
    return switch (value) {
      case Value.Items items -> items.items().size();
      case Value.Fields fields -> fields.fields().size();
      case Value.Null _ -> 0;
      default -> value.text().codePointCount(0, value.text().length());
    };
  }
}
