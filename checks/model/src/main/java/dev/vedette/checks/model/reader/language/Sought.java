// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an element is looked for by. What an expression makes of it is not known here.
 *
 * @param checker of a text without expressions
 */
record Sought(Schema description, Function<String, Parsed<String>> checker)
    implements Shape<Template> {

  /** Any text but blanks. */
  static final Shape<Template> TEXT =
      new Sought(
          Schema.any().with("type", List.of("string", "number", "boolean")),
          text ->
              text.isBlank()
                  ? Parsed.bad("nothing is looked for", "write what the page shows")
                  : Parsed.good(text));

  @Override
  public Optional<Template> read(Node node, Reading reading) {
    Optional<Template> sought = Shapes.TEMPLATE.read(node, reading);
    if (!reading.isLenient()
        && sought.flatMap(Sought::literal).map(checker).orElse(null)
            instanceof Parsed.Bad<String> bad) {
      reading.error(node.place(), bad.what(), bad.mend());
    }
    return sought;
  }

  private static Optional<String> literal(Template template) {
    return template.isLiteral()
        ? Optional.of(template.source().replace("$$(", "$("))
        : Optional.empty();
  }

  @Override
  public Schema schema(SchemaBook book) {
    return description;
  }
}
