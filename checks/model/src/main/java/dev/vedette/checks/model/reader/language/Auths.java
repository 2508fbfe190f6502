// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.function.BiFunction;

/** {@code auth} of a request. */
final class Auths {
  private static final Field<HttpAuth> BASIC =
      Field.optional(
          "basic",
          pair("basic", "username", "password", HttpAuth.Basic::new),
          "User and password.");
  private static final Field<HttpAuth> BEARER =
      Field.optional("bearer", Shapes.TEMPLATE.map(HttpAuth.Bearer::new), "A token.");
  private static final Field<HttpAuth> DIGEST =
      Field.optional(
          "digest",
          pair("digest", "username", "password", HttpAuth.Digest::new),
          "User and password, proved by digest.");
  private static final Field<HttpAuth> MTLS =
      Field.optional(
          "mtls",
          pair("mtls", "certificate", "key", HttpAuth.MutualTls::new),
          "Certificate and key as PEM text.");

  static final Shape<HttpAuth> SHAPE =
      ObjectShape.of(
          "auth",
          "auth",
          Keys.of(BASIC, BEARER, DIGEST, MTLS)
              .exactlyOne("the kind of proof", BASIC, BEARER, DIGEST, MTLS),
          Auths::of);

  private Auths() {}

  private static HttpAuth of(Fields fields) {
    return fields
        .find(BASIC)
        .or(() -> fields.find(BEARER))
        .or(() -> fields.find(DIGEST))
        .orElseGet(() -> fields.get(MTLS));
  }

  private static Shape<HttpAuth> pair(
      String name, String one, String two, BiFunction<Template, Template, HttpAuth> maker) {
    Field<Template> first = Field.required(one, Shapes.TEMPLATE, "The " + one + ".");
    Field<Template> second = Field.required(two, Shapes.TEMPLATE, "The " + two + ", a secret.");
    return ObjectShape.of(
        name,
        name,
        Keys.of(first, second),
        fields -> maker.apply(fields.get(first), fields.get(second)));
  }
}
