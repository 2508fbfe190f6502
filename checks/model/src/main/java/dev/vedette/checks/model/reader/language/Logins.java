// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.OAuthExchange.Login;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.Map;

/** {@code login} of an exchange. */
final class Logins {
  private static final Field<Map<String, Template>> FIELDS =
      Field.required(
          "fields",
          Shapes.map(Texts.TEXT, Shapes.TEMPLATE),
          "Form field → what is typed, on whichever page has it.");
  private static final Field<Template> TOTP =
      Field.optional("totp", Shapes.TEMPLATE, "The seed of the one-time password, a secret.");
  private static final Field<String> CONSENT =
      Field.optional(
          "consent", Choice.ofWords("accept", "refuse"), "What is said to the consent page.");

  static final Shape<Login> SHAPE =
      ObjectShape.of("login", "a login", Keys.of(FIELDS, TOTP, CONSENT), Logins::of);

  private Logins() {}

  private static Login of(Fields fields) {
    return new Login(
        fields.get(FIELDS),
        fields.find(TOTP).orElse(null),
        fields.or(CONSENT, "refuse").equals("accept"));
  }
}
