// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.CanonicalJson;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** {@code body} of {@code expect}: operators over the text, its size, and a JSON Schema. */
final class BodyExpectations {
  private static final Field<List<Operator>> SIZE =
      Field.optional("size", Operators.OPERATORS, "The size in bytes, such as {below: 64KiB}.");
  private static final Field<Node> SCHEMA =
      Field.optional("schema", Shapes.raw(Trees.TREE), "A JSON Schema that the body must meet.");

  private static final Shape<List<Expectation>> MAP =
      ObjectShape.of(
          "body",
          "the expectations of a body",
          Operators.KEYS.and(Keys.of(SIZE, SCHEMA)),
          BodyExpectations::of);

  static final Shape<List<Expectation>> SHAPE =
      Shapes.mapOr(
          MAP,
          Trees.BARE.map(
              tree -> List.of(new Expectation.Body(List.of(new Operator.Equals(tree))))));

  private BodyExpectations() {}

  private static List<Expectation> of(Fields fields) {
    List<Expectation> all = new ArrayList<>();
    List<Operator> operators = Operators.of(fields);
    if (!operators.isEmpty()) {
      all.add(new Expectation.Body(operators));
    }
    fields.find(SIZE).map(Expectation.BodySize::new).ifPresent(all::add);
    fields
        .find(SCHEMA)
        .map(CanonicalJson::of)
        .map(schema -> JsonSchemas.checked(fields, SCHEMA, schema))
        .map(Expectation.BodySchema::new)
        .ifPresent(all::add);
    return all;
  }
}
