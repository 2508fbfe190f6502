// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code has} of a browser condition.
 *
 * @param what {@code text, value, count} or {@code attribute:NAME}
 */
record Has(String what, List<Operator> operators) {
  private static final List<Field<List<Operator>>> PLAIN =
      Stream.of("text", "value", "count")
          .map(key -> Field.optional(key, Operators.OPERATORS, "The element's " + key + "."))
          .toList();
  private static final Field<Map<String, List<Operator>>> ATTRIBUTE =
      Field.optional(
          "attribute",
          Shapes.map(Texts.TEXT, Operators.OPERATORS),
          "One attribute → what must hold of it.");

  static final Shape<Has> SHAPE =
      ObjectShape.of(
          "has",
          "something of an element",
          Keys.of(PLAIN.get(0), PLAIN.get(1), PLAIN.get(2), ATTRIBUTE)
              .exactlyOne(
                  "what of the element", PLAIN.get(0), PLAIN.get(1), PLAIN.get(2), ATTRIBUTE),
          Has::of);

  Has {
    operators = List.copyOf(operators);
  }

  private static Has of(Fields fields) {
    return PLAIN.stream()
        .filter(fields::has)
        .findFirst()
        .map(field -> new Has(field.key(), fields.get(field)))
        .orElseGet(() -> attribute(fields));
  }

  private static Has attribute(Fields fields) {
    Map<String, List<Operator>> attributes = fields.get(ATTRIBUTE);
    if (attributes.size() != 1) {
      fields.error(ATTRIBUTE, "one attribute at a time", "write one expect for each");
    }
    return attributes.entrySet().stream()
        .findFirst()
        .map(entry -> new Has("attribute:" + entry.getKey(), entry.getValue()))
        .orElseGet(() -> new Has("attribute:", List.of()));
  }
}
