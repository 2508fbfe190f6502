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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the elements that a selector finds.
 *
 * @param attribute null for their text
 */
record HtmlExpectation(@Nullable String attribute, List<Operator> operators) {
  private static final Field<List<Operator>> TEXT =
      Field.optional("text", Operators.UNITLESS, "What must hold of the elements' text.");
  private static final Field<Map<String, List<Operator>>> ATTRIBUTE =
      Field.optional(
          "attribute",
          Shapes.map(Texts.TEXT, Operators.UNITLESS),
          "Attribute → what must hold of it, such as {href: {contains: /cart}}.");

  private static final Shape<List<HtmlExpectation>> MAP =
      ObjectShape.of(
          "html",
          "the expectations of elements",
          Operators.KEYS.and(Keys.of(TEXT, ATTRIBUTE)),
          HtmlExpectation::of);

  static final Shape<List<HtmlExpectation>> SHAPE =
      Shapes.mapOr(
          MAP,
          Trees.BARE.map(
              tree -> List.of(new HtmlExpectation(null, List.of(new Operator.Equals(tree))))));

  HtmlExpectation {
    operators = List.copyOf(operators);
  }

  Expectation under(String selector) {
    return new Expectation.Html(selector, attribute, operators);
  }

  private static List<HtmlExpectation> of(Fields fields) {
    List<HtmlExpectation> all = new ArrayList<>();
    List<Operator> operators = Operators.of(fields);
    if (!operators.isEmpty()) {
      all.add(new HtmlExpectation(null, operators));
    }
    fields.find(TEXT).ifPresent(text -> all.add(new HtmlExpectation(null, text)));
    fields
        .find(ATTRIBUTE)
        .ifPresent(map -> map.forEach((name, list) -> all.add(new HtmlExpectation(name, list))));
    return all;
  }
}
