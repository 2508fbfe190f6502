// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A variable's value: text with expressions, or a number or boolean that keeps its type. A number
 * that would be written otherwise in a text, such as {@code 1e3}, is taken for text.
 */
final class Variable implements Shape<Template> {

  @Override
  public Optional<Template> read(Node node, Reading reading) {
    return constant(node).map(Template::constant).or(() -> Shapes.TEMPLATE.read(node, reading));
  }

  private static Optional<Value> constant(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      return Optional.empty();
    }
    return switch (scalar.kind()) {
      case NUMBER -> number(scalar.text()).filter(it -> it.text().equals(scalar.text()));
      case BOOL -> Optional.of(new Value.Bool(Boolean.parseBoolean(scalar.text())));
      case TEXT, NULL -> Optional.empty();
    };
  }

  private static Optional<Value> number(String text) {
    try {
      return Optional.of(new Value.Number(new BigDecimal(text)));
    } catch (NumberFormatException hexadecimal) {
      return Optional.empty();
    }
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Shapes.TEMPLATE.schema(book);
  }
}
