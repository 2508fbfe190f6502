// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
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
          .map(key -> Field.optional(key, Operators.UNITLESS, "The element's " + key + "."))
          .toList();
  private static final Field<List<Operator>> COUNT = PLAIN.get(2);
  private static final Field<Map<String, List<Operator>>> ATTRIBUTE =
      Field.optional(
          "attribute",
          Shapes.map(Texts.TEXT, Operators.UNITLESS),
          "One attribute → what must hold of it.");

  static final Shape<Has> SHAPE =
      ObjectShape.of(
          "has",
          "something of an element",
          Keys.of(PLAIN.get(0), PLAIN.get(1), COUNT, ATTRIBUTE)
              .exactlyOne("what of the element", PLAIN.get(0), PLAIN.get(1), COUNT, ATTRIBUTE),
          Has::of);

  Has {
    operators = List.copyOf(operators);
  }

  private static Has of(Fields fields) {
    fields.find(COUNT).ifPresent(operators -> checkCount(operators, fields));
    return PLAIN.stream()
        .filter(fields::has)
        .findFirst()
        .map(field -> new Has(field.key(), fields.get(field)))
        .orElseGet(() -> attribute(fields));
  }

  private static void checkCount(List<Operator> operators, Fields fields) {
    if (!fields.reading().isLenient() && operators.stream().anyMatch(Has::isNoCount)) {
      fields.error(COUNT, "this is no number of elements", "write for instance 3 or {above: 0}");
    }
  }

  private static boolean isNoCount(Operator operator) {
    return operator instanceof Operator.Equals equals
        && switch (equals.value()) {
          case TemplateTree.Leaf leaf ->
              leaf.template().isLiteral() && !leaf.template().source().matches("[0-9]+");
          case TemplateTree.Constant constant ->
              !(constant.value() instanceof Literal.Number number) || number.value().signum() < 0;
          case TemplateTree.Items _, TemplateTree.Fields _ -> true;
        };
  }

  private static Has attribute(Fields fields) {
    Map<String, List<Operator>> attributes = fields.get(ATTRIBUTE);
    if (attributes.isEmpty()) {
      fields.error(ATTRIBUTE, "no attribute stands here", "write one such as {href: /account}");
    } else if (attributes.size() > 1) {
      fields.error(ATTRIBUTE, "one attribute at a time", "write one expect for each");
    }
    return attributes.entrySet().stream()
        .findFirst()
        .map(entry -> new Has("attribute:" + entry.getKey(), entry.getValue()))
        .orElseGet(() -> new Has("attribute:", List.of()));
  }
}
