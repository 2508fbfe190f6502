// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Equality of values: numbers by size, lists in order, maps in any order. */
final class Equality {
  private Equality() {}

  /** Whether what was seen is what was expected, read as the subject's kind reads it. */
  static boolean equal(Subject subject, Value seen, Value expected) {
    Optional<BigDecimal> number = Amounts.of(subject);
    Optional<BigDecimal> bound = bound(expected, subject.kind());
    if (number.isPresent() && bound.isPresent()) {
      return number.get().compareTo(bound.get()) == 0;
    }
    boolean asText = subject.kind() == Subject.Kind.TEXT && isScalar(seen) && isScalar(expected);
    return asText ? seen.text().equals(expected.text()) : same(seen, expected);
  }

  private static boolean isScalar(Value value) {
    return !(value instanceof Value.Items) && !(value instanceof Value.Fields);
  }

  private static Optional<BigDecimal> bound(Value expected, Subject.Kind kind) {
    return switch (expected) {
      case Value.Number number -> Optional.of(number.number());
      case Value.Text text when kind == Subject.Kind.DURATION || kind == Subject.Kind.SIZE ->
          Amounts.bound(text.text(), kind);
      default -> Optional.empty();
    };
  }

  /** Deeply the same. */
  static boolean same(Value left, Value right) {
    return switch (left) {
      case Value.Number a ->
          right instanceof Value.Number b && (a.number().compareTo(b.number()) == 0);
      case Value.Items a -> right instanceof Value.Items b && same(a.items(), b.items());
      case Value.Fields a -> right instanceof Value.Fields b && same(a.fields(), b.fields());
      default -> left.equals(right);
    };
  }

  private static boolean same(List<Value> left, List<Value> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Map<String, Value> left, Map<String, Value> right) {
    return left.keySet().equals(right.keySet())
        && left.keySet().stream().allMatch(name -> same(field(left, name), field(right, name)));
  }

  private static Value field(Map<String, Value> fields, String name) {
    return fields.getOrDefault(name, Value.NULL);
  }
}
