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
import java.util.List;

/** {@code certificate} of {@code expect}. */
final class CertificateExpectations {
  private static final Field<List<Operator>> EXPIRES_IN =
      field("expires_in", "How long it is good for, such as {above: 14d}.");
  private static final List<Field<List<Operator>>> FIELDS =
      List.of(
          field("valid", "Whether it is within its dates and trusted."),
          field("name", "The names it is for."),
          field("issuer", "Who issued it."),
          field("chain", "Whether the chain is complete."),
          EXPIRES_IN);

  static final Shape<List<Expectation>> SHAPE =
      ObjectShape.of(
          "certificate",
          "the expectations of a certificate",
          Keys.of(FIELDS.toArray(Field<?>[]::new)),
          CertificateExpectations::of);

  private CertificateExpectations() {}

  private static Field<List<Operator>> field(String key, String doc) {
    return Field.optional(key, Operators.OPERATORS, doc);
  }

  private static List<Expectation> of(Fields fields) {
    DurationBounds.check(fields, EXPIRES_IN);
    return FIELDS.stream()
        .filter(fields::has)
        .<Expectation>map(field -> new Expectation.Certificate(field.key(), fields.get(field)))
        .toList();
  }
}
