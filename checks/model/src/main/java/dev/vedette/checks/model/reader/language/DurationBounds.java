// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Amount;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import java.util.List;
import java.util.stream.Stream;

/** What a duration is held against needs a unit, as far as it is written out. */
final class DurationBounds {
  private DurationBounds() {}

  static void check(Fields fields, Field<List<Operator>> field) {
    fields.find(field).stream()
        .flatMap(DurationBounds::bounds)
        .filter(bound -> Amount.number(bound).isPresent())
        .findFirst()
        .ifPresent(bound -> refuse(fields, field, bound));
  }

  private static void refuse(Fields fields, Field<List<Operator>> field, String bound) {
    fields.error(
        field,
        bound + " has no unit",
        "write " + bound + "s or " + bound + "d, whichever is meant");
  }

  private static Stream<String> bounds(List<Operator> operators) {
    Stream<String> equals = operators.stream().flatMap(DurationBounds::number);
    return Stream.concat(BoundTexts.of(operators).map(Template::source), equals);
  }

  private static Stream<String> number(Operator operator) {
    return operator instanceof Operator.Equals(TemplateTree.Constant(Literal.Number(var number)))
        ? Stream.of(new Value.Number(number).text())
        : Stream.empty();
  }
}
