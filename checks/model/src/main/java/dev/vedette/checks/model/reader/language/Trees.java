// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any JSON value, with expressions in its texts. */
final class Trees implements Shape<TemplateTree> {
  static final Shape<TemplateTree> TREE = new Trees(Schema.any());

  /** The same where a map means something else. */
  static final Shape<TemplateTree> BARE =
      new Trees(Schema.any().with("type", List.of("string", "number", "boolean", "array")));

  private final Schema description;

  private Trees(Schema description) {
    this.description = description;
  }

  @Override
  public Optional<TemplateTree> read(Node node, Reading reading) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar, reading);
      case Node.Sequence list ->
          Optional.of(
              new TemplateTree.Items(
                  list.items().stream().flatMap(item -> read(item, reading).stream()).toList()));
      case Node.Mapping mapping -> Optional.of(fields(mapping, reading));
    };
  }

  private static Optional<TemplateTree> scalar(Node.Scalar scalar, Reading reading) {
    return switch (scalar.kind()) {
      case TEXT -> Shapes.TEMPLATE.read(scalar, reading).map(TemplateTree.Leaf::new);
      case NUMBER -> number(scalar).map(TemplateTree.Constant::new);
      case BOOL ->
          Optional.of(
              new TemplateTree.Constant(new Literal.Bool(Boolean.parseBoolean(scalar.text()))));
      case NULL -> Optional.of(new TemplateTree.Constant(Literal.NULL));
    };
  }

  /** A number that is no decimal number was already told of when the file was read. */
  private static Optional<Literal> number(Node.Scalar scalar) {
    try {
      return Optional.of(new Literal.Number(new BigDecimal(scalar.text())));
    } catch (NumberFormatException told) {
      return Optional.empty();
    }
  }

  private TemplateTree fields(Node.Mapping mapping, Reading reading) {
    Map<String, TemplateTree> fields = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      if (isCut(mapping, entry)) {
        reading.error(
            entry.key().place(),
            "'" + entry.name() + "' has no value",
            "quote the value before it if the comma belongs to it, or write null");
      } else {
        read(entry.value(), reading).ifPresent(value -> fields.put(entry.name(), value));
      }
    }
    return new TemplateTree.Fields(fields);
  }

  private static boolean isCut(Node.Mapping mapping, Node.Entry entry) {
    return mapping.flow() && entry.value() instanceof Node.Scalar scalar && scalar.isEmpty();
  }

  @Override
  public Schema schema(SchemaBook book) {
    return description;
  }
}
