// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.check.HttpRequest.HttpBody;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One HTTP request, by its keys in a step. */
final class Requests {
  private static final Shape<Map<String, Template>> PAIRS = Shapes.map(Texts.TEXT, Shapes.TEMPLATE);

  /** A method with the URL. */
  static final List<Field<Template>> METHODS =
      Stream.of("get", "post", "put", "patch", "delete", "head", "options")
          .map(
              method ->
                  Field.optional(method, Urls.URL, method.toUpperCase(Locale.ROOT) + " this URL."))
          .toList();

  private static final Field<Map<String, Template>> QUERY =
      Field.optional("query", PAIRS, "Query parameters, encoded and added to the URL.");
  private static final Field<TemplateTree> JSON =
      Field.optional("json", Trees.TREE, "The body as JSON.");
  private static final Field<Map<String, Template>> FORM =
      Field.optional("form", PAIRS, "The body as URL-encoded fields.");
  private static final Field<Template> TEXT =
      Field.optional("text", Shapes.TEMPLATE, "The body as plain text.");
  private static final Field<Map<String, Template>> MULTIPART =
      Field.optional("multipart", PAIRS, "The body as form parts.");
  private static final Field<HttpAuth> AUTH =
      Field.optional("auth", Auths.SHAPE, "How the request proves who sends it.");

  private static final List<Field<?>> BODIES = List.of(JSON, FORM, TEXT, MULTIPART);

  /** Methods whose content has no meaning (RFC 9110, section 9.3). */
  private static final Set<String> BODILESS = Set.of("get", "head");

  static final Keys KEYS =
      Keys.of(METHODS.toArray(Field<?>[]::new))
          .exactlyOne("the method", METHODS.toArray(Field<?>[]::new))
          .and(Keys.of(QUERY, RequestHeaders.FIELD, JSON, FORM, TEXT, MULTIPART, AUTH))
          .and(Options.KEYS)
          .atMostOne("the body", BODIES.toArray(Field<?>[]::new));

  private Requests() {}

  static HttpRequest of(Fields fields) {
    Field<Template> method = METHODS.stream().filter(fields::has).findFirst().orElseThrow();
    if (BODILESS.contains(method.key())) {
      BODIES.stream().filter(fields::has).forEach(body -> refuse(fields, body, method));
    }
    Map<String, Template> headers = RequestHeaders.of(fields);
    if (fields.find(AUTH).filter(Requests::isHeader).isPresent()) {
      headers.keySet().stream()
          .filter("authorization"::equalsIgnoreCase)
          .forEach(
              header ->
                  fields.unfit(
                      AUTH, "headers gives " + header + " already", "remove one of the two"));
    }
    return new HttpRequest(
        method.key().toUpperCase(Locale.ROOT),
        new HttpRequest.Address(fields.get(method), fields.or(QUERY, Map.of()), headers),
        body(fields),
        fields.find(AUTH).orElse(null),
        Options.of(fields));
  }

  private static boolean isHeader(HttpAuth auth) {
    return !(auth instanceof HttpAuth.MutualTls);
  }

  private static void refuse(Fields fields, Field<?> body, Field<?> method) {
    fields.unfit(
        body,
        "a " + method.key().toUpperCase(Locale.ROOT) + " request has no body",
        "remove " + body.key() + ":, or write post: in place of " + method.key() + ":");
  }

  private static @Nullable HttpBody body(Fields fields) {
    Optional<HttpBody> json = fields.find(JSON).map(HttpBody.Json::new);
    return json.or(() -> fields.find(FORM).map(HttpBody.Form::new))
        .or(() -> fields.find(TEXT).map(HttpBody.Text::new))
        .or(() -> fields.find(MULTIPART).map(HttpBody.Multipart::new))
        .orElse(null);
  }
}
