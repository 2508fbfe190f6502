// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.util.List;

/**
 * What must hold of a value. Bounds are compared as numbers, or as durations and sizes where the
 * thing looked at is one.
 */
public sealed interface Operator {
  /** The same value; numbers by size, not by how they are written. */
  record Equals(TemplateTree value) implements Operator {}

  record Not(Operator inner) implements Operator {}

  record Above(Template bound) implements Operator {}

  record Below(Template bound) implements Operator {}

  /** Both ends included. */
  record Between(Template low, Template high) implements Operator {}

  /** Text within text, or an element of a list. */
  record Contains(Template part) implements Operator {}

  record Lacks(Template part) implements Operator {}

  /** An RE2 pattern, found anywhere in the text. */
  record Matches(String pattern) implements Operator {}

  record Exists(boolean expected) implements Operator {}

  /** Empty text, list or map. */
  record Empty(boolean expected) implements Operator {}

  /** How many elements, or characters of text. */
  record Count(Operator inner) implements Operator {}

  record OneOf(List<TemplateTree> values) implements Operator {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** {@code string number boolean list map null}. */
  record Type(String name) implements Operator {}

  /** Holds of every element. */
  record Each(List<Operator> operators) implements Operator {
    public Each {
      operators = List.copyOf(operators);
    }
  }

  /** Holds of at least one element. */
  record Any(List<Operator> operators) implements Operator {
    public Any {
      operators = List.copyOf(operators);
    }
  }
}
