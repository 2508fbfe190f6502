// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.expression.Amount;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Operators over what is a text or a bare number, so that no bound may have a unit. */
record WithoutUnits(Shape<List<Operator>> operators) implements Shape<List<Operator>> {

  @Override
  public Optional<List<Operator>> read(Node node, Reading reading) {
    Optional<List<Operator>> read = operators.read(node, reading);
    if (!reading.isLenient()) {
      read.stream()
          .flatMap(BoundTexts::of)
          .filter(WithoutUnits::hasUnit)
          .findFirst()
          .ifPresent(
              bound ->
                  reading.error(
                      node.place(),
                      "'" + bound.source() + "' has a unit, what it is compared with has none",
                      "write a bare number, such as {below: 60}"));
    }
    return read;
  }

  private static boolean hasUnit(Template bound) {
    String text = bound.source();
    return Amount.number(text).isEmpty()
        && (Amount.duration(text).isPresent() || Amount.size(text).isPresent());
  }

  @Override
  public Schema schema(SchemaBook book) {
    return operators.schema(book);
  }
}
