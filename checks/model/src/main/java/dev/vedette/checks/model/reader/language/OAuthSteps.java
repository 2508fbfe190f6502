// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.OAuthExchange.Client;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.check.OAuthExchange.Endpoints;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.check.OAuthExchange.Login;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code oauth}: one exchange with an identity provider. */
final class OAuthSteps {
  private static final Field<Template> ISSUER =
      Field.required("issuer", Urls.URL, "The issuer; endpoints and keys are discovered from it.");
  private static final Field<Grant> GRANT =
      Field.required("grant", new Grants(Choice.of(Grant.class)), "The grant.");
  private static final Field<Template> CLIENT_ID =
      Field.required("client_id", Shapes.TEMPLATE, "The client.");
  private static final Field<Template> CLIENT_SECRET =
      Field.optional("client_secret", Shapes.TEMPLATE, "Its secret.");
  private static final Field<Template> CLIENT_KEY =
      Field.optional(
          "client_key", Shapes.TEMPLATE, "Its private key as PEM or JWK, for private_key_jwt.");
  private static final Field<ClientAuth> CLIENT_AUTH =
      Field.optional(
          "client_auth",
          Choice.of(ClientAuth.class),
          "How the client proves itself. private_key_jwt with a key; basic with a secret, or post where the provider takes that and not basic; none otherwise.");
  private static final Field<List<String>> SCOPES =
      Field.optional("scopes", Shapes.oneOrMore(Texts.TEXT), "What is asked for.");
  private static final Field<Template> AUTHORIZE =
      Field.optional(
          "authorize_url", Urls.URL, "The authorization endpoint, where it is not discovered.");
  private static final Field<Template> TOKEN =
      Field.optional("token_url", Urls.URL, "The token endpoint, where it is not discovered.");
  private static final Field<Template> REDIRECT_URI =
      Field.optional("redirect_uri", Shapes.TEMPLATE, "Where the provider sends the code.");
  private static final Field<Login> LOGIN =
      Field.optional("login", Logins.SHAPE, "The provider's own pages, walked without a browser.");
  private static final Field<Template> USERNAME =
      Field.optional("username", Shapes.TEMPLATE, "For the grant password.");
  private static final Field<Template> PASSWORD =
      Field.optional("password", Shapes.TEMPLATE, "For the grant password.");
  private static final Field<Template> REFRESH_TOKEN =
      Field.optional("refresh_token", Shapes.TEMPLATE, "For the grant refresh_token.");
  private static final Field<Template> ASSERTION =
      Field.optional("assertion", Shapes.TEMPLATE, "For the grant jwt_bearer.");
  private static final Field<Map<String, Template>> PARAMETERS =
      Field.optional(
          "parameters",
          Shapes.map(Texts.TEXT, Shapes.TEMPLATE),
          "More parameters, such as audience.");
  private static final Field<Duration> REUSE =
      Field.optional(
          "reuse",
          Quantities.DURATION,
          "How long a token may be kept between runs. Never, when left out.");

  private static final Field<List<Expectation>> EXPECT =
      Field.optional("expect", OAuthExpectations.SHAPE, "What must be true of the exchange.");

  private static final List<Field<Template>> OF_GRANTS =
      List.of(USERNAME, PASSWORD, REFRESH_TOKEN, ASSERTION);

  static final Shape<OAuthPart> SHAPE =
      ObjectShape.of(
          "oauth",
          "an OAuth exchange",
          Keys.of(ISSUER, GRANT, CLIENT_ID, CLIENT_SECRET, CLIENT_KEY, CLIENT_AUTH, SCOPES)
              .and(Keys.of(AUTHORIZE, TOKEN, REDIRECT_URI, LOGIN))
              .and(
                  Keys.of(USERNAME, PASSWORD, REFRESH_TOKEN, ASSERTION, PARAMETERS, REUSE, EXPECT)),
          it -> new OAuthPart(of(it), it.or(EXPECT, List.of())));

  private OAuthSteps() {}

  private static OAuthExchange of(Fields fields) {
    GrantNeeds.check(fields, fields.get(GRANT));
    Endpoints endpoints =
        new Endpoints(
            fields.get(ISSUER),
            fields.find(AUTHORIZE).orElse(null),
            fields.find(TOKEN).orElse(null),
            fields.find(REDIRECT_URI).orElse(null));
    return new OAuthExchange(
        endpoints,
        fields.get(GRANT),
        client(fields),
        parameters(fields),
        fields.find(LOGIN).orElse(null),
        fields.find(REUSE).orElse(null));
  }

  private static Client client(Fields fields) {
    Optional<ClientAuth> auth = fields.find(CLIENT_AUTH).or(() -> usual(fields));
    auth.ifPresent(it -> ClientNeeds.check(fields, it));
    return new Client(
        fields.get(CLIENT_ID),
        fields.find(CLIENT_SECRET).orElse(null),
        fields.find(CLIENT_KEY).orElse(null),
        auth.orElse(null),
        scopes(fields));
  }

  /** How a secret is sent is for the provider's metadata to say. */
  private static Optional<ClientAuth> usual(Fields fields) {
    if (fields.has(CLIENT_KEY)) {
      return Optional.of(ClientAuth.PRIVATE_KEY_JWT);
    }
    return fields.has(CLIENT_SECRET) ? Optional.empty() : Optional.of(ClientAuth.NONE);
  }

  /** One text may hold several, as OAuth itself writes them. */
  private static List<String> scopes(Fields fields) {
    return fields.or(SCOPES, List.of()).stream()
        .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
        .toList();
  }

  private static Map<String, Template> parameters(Fields fields) {
    Map<String, Template> parameters = new LinkedHashMap<>();
    for (Field<Template> field : OF_GRANTS) {
      fields.find(field).ifPresent(value -> parameters.put(field.key(), value));
    }
    parameters.putAll(fields.or(PARAMETERS, Map.of()));
    return parameters;
  }
}
