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
import java.util.function.BiFunction;

/** {@code expect} of a request. */
final class Expectations {
  private static final Shape<String> STATUS_CODE =
      Texts.shaped(
          "a status such as 200 or 2xx", "[1-5]([0-9][0-9]|xx)", "write 200, 2xx or a list");

  private static final Field<List<String>> STATUS =
      Field.optional(
          "status",
          Shapes.oneOrMore(new NumberOr(STATUS_CODE)),
          "A status such as 200, a class such as 2xx, or a list. Without it any below 400 will do.");
  private static final Field<Map<String, List<Operator>>> HEADERS =
      Field.optional(
          "headers",
          Shapes.map(Texts.HEADER, Operators.UNITLESS),
          "Header → what must hold of it. Case does not matter in names.");
  private static final Field<List<Expectation>> BODY =
      Field.optional("body", BodyExpectations.SHAPE, "What must hold of the body as text.");
  private static final Field<Map<String, List<Operator>>> JSON =
      Field.optional(
          "json",
          Shapes.map(Queries.JSON_PATH, Operators.UNITLESS),
          "JSONPath → the value that it must find, or operators.");
  private static final Field<Map<String, List<HtmlExpectation>>> HTML =
      Field.optional(
          "html",
          Shapes.map(Queries.CSS, HtmlExpectation.SHAPE),
          "CSS selector → text, attributes or how many.");
  private static final Field<Map<String, List<Operator>>> COOKIES =
      Field.optional(
          "cookies",
          Shapes.map(Texts.TEXT, Operators.UNITLESS),
          "Cookie set by this answer → what must hold of its value.");
  private static final Field<List<Expectation>> CERTIFICATE =
      Field.optional("certificate", CertificateExpectations.SHAPE, "The certificate, right now.");
  private static final Field<List<Operator>> HTTP =
      Field.optional("http", Operators.UNITLESS, "The HTTP version that was spoken: 1.1 or 2.");
  private static final Field<List<Operator>> REDIRECTS =
      Field.optional("redirects", Operators.UNITLESS, "How many redirects were followed.");

  static final Shape<List<Expectation>> SHAPE =
      ObjectShape.of(
          "expect",
          "the expectations of a request",
          Keys.of(STATUS, HEADERS, BODY, JSON, HTML, COOKIES, CERTIFICATE, HTTP, REDIRECTS),
          Expectations::of);

  private Expectations() {}

  private static List<Expectation> of(Fields fields) {
    List<Expectation> all = new ArrayList<>();
    fields.find(STATUS).map(Expectation.Status::new).ifPresent(all::add);
    fields.find(HEADERS).ifPresent(map -> all.addAll(each(map, Expectation.Header::new)));
    fields.find(BODY).ifPresent(all::addAll);
    fields.find(JSON).ifPresent(map -> all.addAll(each(map, Expectation.Json::new)));
    fields.find(HTML).ifPresent(map -> map.forEach((css, parts) -> html(css, parts, all)));
    fields.find(COOKIES).ifPresent(map -> all.addAll(each(map, Expectation.Cookie::new)));
    fields.find(CERTIFICATE).ifPresent(all::addAll);
    fields.find(HTTP).map(Expectation.HttpVersion::new).ifPresent(all::add);
    fields.find(REDIRECTS).map(Expectation.Redirects::new).ifPresent(all::add);
    return all;
  }

  static List<Expectation> each(
      Map<String, List<Operator>> map, BiFunction<String, List<Operator>, Expectation> maker) {
    List<Expectation> all = new ArrayList<>();
    map.forEach((name, operators) -> all.add(maker.apply(name, operators)));
    return all;
  }

  private static void html(String css, List<HtmlExpectation> parts, List<Expectation> all) {
    parts.forEach(part -> all.add(part.under(css)));
  }
}
