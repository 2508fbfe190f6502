// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Strictly;
import dev.vedette.checks.model.reader.yaml.Node;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Values that are text. */
final class Texts {
  /** Any text but blanks; numbers and booleans are taken as they are written. */
  static final Shape<String> TEXT =
      new ScalarShape<>(
          "text", Schema.any().with("type", List.of("string", "number", "boolean")), Texts::text);

  /** Text that an expression is likely to be looked for in, though none is evaluated there. */
  static final Shape<String> PLAIN =
      new Strictly<>(
          new ScalarShape<>(
              "text",
              Schema.any().with("type", List.of("string", "number", "boolean")),
              Texts::plain),
          TEXT);

  /** An RE2 pattern. */
  static final Shape<String> PATTERN =
      new ScalarShape<>("a pattern", Schema.of("string").with("format", "regex"), Texts::pattern);

  /** The name of a header, by RFC 9110, section 5.1. */
  static final Shape<String> HEADER =
      shaped(
          "a header's name",
          "[!#$%&'*+.^_`|~0-9A-Za-z-]+",
          "a header's name has no blanks and no colon");

  /** What a saved value or a variable is called. */
  static final Shape<String> NAME =
      new ScalarShape<>(
          "a name", Schema.of("string").with("pattern", "^[A-Za-z_][A-Za-z0-9_-]*$"), Texts::name);

  /** What a secret is called. */
  static final Shape<String> SECRET_NAME =
      shaped("the name of a secret", "[A-Za-z_][A-Za-z0-9_-]*", "use letters, digits, _ and -");

  /** An address on the web for people. */
  static final Shape<URI> LINK =
      new ScalarShape<>("a URL", Schema.of("string").with("format", "uri"), Texts::link);

  private Texts() {}

  /** Text of a given shape. */
  static Shape<String> shaped(String what, String regex, String mend) {
    return new ScalarShape<>(
        what,
        Schema.of("string").with("pattern", "^" + regex + "$"),
        scalar ->
            scalar.text().matches(regex)
                ? Parsed.good(scalar.text())
                : Parsed.bad("'" + scalar.text() + "' is not " + what, mend));
  }

  /** An id: letters in lower case, digits and {@code - _ .}. */
  static <T> Shape<T> id(String what, Function<String, T> maker) {
    return shaped(
            what,
            "[a-z0-9][a-z0-9._-]{0,99}",
            "use up to 100 of a-z 0-9 - _ . and begin with a letter or digit")
        .map(maker);
  }

  private static Parsed<String> text(Node.Scalar scalar) {
    return scalar.text().isBlank()
        ? Parsed.bad("the text is empty", "write some, or remove the key")
        : Parsed.good(scalar.text());
  }

  private static Parsed<String> plain(Node.Scalar scalar) {
    return scalar.text().contains("$(")
        ? Parsed.bad("no expression is evaluated here", "write out what is meant")
        : text(scalar);
  }

  private static Parsed<String> pattern(Node.Scalar scalar) {
    try {
      return Parsed.good(Pattern.compile(scalar.text()).pattern());
    } catch (PatternSyntaxException bad) {
      return Parsed.bad(
          "the pattern cannot be read: " + bad.getDescription(),
          "use the syntax of RE2, which has no look-around and no back-references");
    }
  }

  private static Parsed<String> name(Node.Scalar scalar) {
    String text = scalar.text();
    if (!text.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
      return Parsed.bad("'" + text + "' is not a name", "use letters, digits, _ and -");
    }
    return ReservedNames.isReserved(text)
        ? Parsed.bad("'" + text + "' means something else in $(…)", "choose another name")
        : Parsed.good(text);
  }

  private static Parsed<URI> link(Node.Scalar scalar) {
    return Urls.parse(scalar.text())
        .<Parsed<URI>>map(Parsed::good)
        .orElse(Parsed.bad("'" + scalar.text() + "' is not a URL", Urls.MEND));
  }
}
