// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/** What finds something in an answer, read by the libraries that will use it. */
final class Queries {
  /** A JSONPath (RFC 9535, as far as Jayway's library goes). */
  static final Shape<String> JSON_PATH =
      new ScalarShape<>(
          "a JSONPath", Schema.of("string").with("pattern", "^\\$.*$"), Queries::jsonPath);

  /** A CSS selector, as jsoup knows them. */
  static final Shape<String> CSS =
      new ScalarShape<>("a CSS selector", Schema.of("string"), Queries::css);

  private Queries() {}

  private static Parsed<String> jsonPath(Node.Scalar scalar) {
    String path = scalar.text();
    if (!path.startsWith("$")) {
      return Parsed.bad(
          "'" + path + "' is not a JSONPath such as $.id", "begin it with $, the whole answer");
    }
    try {
      JsonPath.compile(path);
      return Parsed.good(path);
    } catch (InvalidPathException | IllegalArgumentException bad) {
      return Parsed.bad(
          "'" + path + "' is not a JSONPath", "write for instance $.id or $.items[0].price");
    }
  }

  private static Parsed<String> css(Node.Scalar scalar) {
    String selector = scalar.text();
    try {
      QueryParser.parse(selector);
      return Parsed.good(selector);
    } catch (SelectorParseException | IllegalArgumentException bad) {
      return Parsed.bad(
          "'" + selector + "' is not a CSS selector",
          "write for instance h1, #total or a[href*=cart]");
    }
  }
}
