// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code expect} of an OAuth exchange. */
final class OAuthExpectations {
  private static final List<Field<Map<String, List<Operator>>>> CLAIMS =
      List.of(
          claims("id_token", "Claim of the ID token → what must hold of it."),
          claims("access_token", "Claim of the access token, where it is a JWT."),
          claims("userinfo", "Field of the userinfo answer → what must hold of it."));
  private static final Field<List<Operator>> EXPIRES_IN =
      single("expires_in", "How long the access token is good, such as {above: 60s}.");
  private static final List<Field<List<Operator>>> SINGLE =
      List.of(
          EXPIRES_IN,
          single("scope", "The scopes that were granted."),
          single("token_type", "The type of the token."));
  private static final List<Field<List<Operator>>> WORKING =
      List.of(
          works("refresh", "Uses the refresh token once."), works("logout", "Ends the session."));

  static final Shape<List<Expectation>> SHAPE =
      ObjectShape.of(
          "oauth_expect", "the expectations of an exchange", keys(), OAuthExpectations::of);

  private OAuthExpectations() {}

  private static Keys keys() {
    List<Field<?>> all = new ArrayList<>(CLAIMS);
    all.addAll(SINGLE);
    all.addAll(WORKING);
    return Keys.of(all.toArray(Field<?>[]::new));
  }

  private static Field<Map<String, List<Operator>>> claims(String key, String doc) {
    return Field.optional(key, Shapes.map(Texts.TEXT, Operators.UNITLESS), doc);
  }

  private static Field<List<Operator>> single(String key, String doc) {
    return Field.optional(key, Operators.OPERATORS, doc);
  }

  private static Field<List<Operator>> works(String key, String doc) {
    Shape<List<Operator>> works =
        Choice.ofWords("works")
            .map(
                word ->
                    List.of(new Operator.Equals(new TemplateTree.Leaf(Template.literal(word)))));
    return Field.optional(key, works, doc);
  }

  private static List<Expectation> of(Fields fields) {
    DurationBounds.check(fields, EXPIRES_IN);
    List<Expectation> all = new ArrayList<>();
    for (Field<Map<String, List<Operator>>> field : CLAIMS) {
      fields
          .find(field)
          .ifPresent(
              claims ->
                  claims.forEach(
                      (name, operators) ->
                          all.add(new Expectation.OAuth(field.key() + "." + name, operators))));
    }
    for (Field<List<Operator>> field : SINGLE) {
      fields.find(field).ifPresent(it -> all.add(new Expectation.OAuth(field.key(), it)));
    }
    for (Field<List<Operator>> field : WORKING) {
      fields.find(field).ifPresent(it -> all.add(new Expectation.OAuth(field.key(), it)));
    }
    return all;
  }
}
