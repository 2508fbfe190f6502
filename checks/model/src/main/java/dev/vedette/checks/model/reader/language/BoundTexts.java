// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.expression.Template;
import java.util.List;
import java.util.stream.Stream;

/** The bounds in operators, as the author wrote them. */
final class BoundTexts {
  private BoundTexts() {}

  /** Of what is looked at, and of its elements; not of how many there are. */
  static Stream<Template> of(List<Operator> operators) {
    return operators.stream().flatMap(BoundTexts::of);
  }

  private static Stream<Template> of(Operator operator) {
    return switch (operator) {
      case Operator.Not(Operator inner) -> of(inner);
      case Operator.Above(Template bound) -> Stream.of(bound);
      case Operator.Below(Template bound) -> Stream.of(bound);
      case Operator.Between(Template low, Template high) -> Stream.of(low, high);
      case Operator.Each each -> of(each.operators());
      case Operator.Any any -> of(any.operators());
      default -> Stream.empty();
    };
  }
}
