// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Value;

/** The words of the {@code type} operator. */
final class Types {
  private Types() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Text _ -> "string";
      case Value.Number _ -> "number";
      case Value.Bool _ -> "boolean";
      case Value.Items _ -> "list";
      case Value.Fields _ -> "map";
      case Value.Null _ -> "null";
    };
  }
}
