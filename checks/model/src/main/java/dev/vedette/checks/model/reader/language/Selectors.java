// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import java.util.Optional;

/**
 * CSS selectors, with the additions of Playwright. What is refused here Playwright refuses too, but
 * not the other way round.
 */
final class Selectors {
  private static final String MEND = "write a CSS selector such as #login .error";

  static final Shape<Template> SHAPE = new Sought(Schema.of("string"), Selectors::check);

  private final String text;
  private final StringBuilder open = new StringBuilder();
  private int at;

  private Selectors(String text) {
    this.text = text;
  }

  static Parsed<String> check(String text) {
    if (text.isBlank()) {
      return Parsed.bad("nothing is looked for", MEND);
    }
    boolean chain = text.contains(">>") || text.contains("/*");
    return (chain ? Optional.<String>empty() : new Selectors(text).trouble())
        .map(what -> Parsed.<String>bad("the selector cannot be read: " + what, MEND))
        .orElse(Parsed.good(text));
  }

  private Optional<String> trouble() {
    for (; at < text.length(); at++) {
      Optional<String> trouble = next(text.charAt(at));
      if (trouble.isPresent()) {
        return trouble;
      }
    }
    if (!open.isEmpty()) {
      return Optional.of("'" + open.charAt(open.length() - 1) + "' is never closed");
    }
    String end = text.strip();
    return end.matches("(?s)(|.*[^\\\\])[>+~,.:#]")
        ? Optional.of("it breaks off after '" + end.charAt(end.length() - 1) + "'")
        : Optional.empty();
  }

  private Optional<String> next(char sign) {
    if (sign == '\\') {
      at++;
    } else if (sign == '"' || sign == '\'') {
      return quoted(sign);
    } else if (isOpen('[')) {
      close(sign == ']');
    } else if (isOpen('(') && sign == '[') {
      giveUp();
    } else if (isOpen('(') && sign == ')') {
      close(true);
    } else if (sign == '[' || sign == '(') {
      open.append(sign);
    } else if (open.isEmpty() && sign < 128 && "*.#:>+~,_-".indexOf(sign) < 0 && !isPlain(sign)) {
      return Optional.of("'" + sign + "' has no meaning there");
    }
    return Optional.empty();
  }

  private static boolean isPlain(char sign) {
    return Character.isLetterOrDigit(sign) || Character.isWhitespace(sign);
  }

  private void close(boolean now) {
    open.setLength(open.length() - (now ? 1 : 0));
  }

  /** What brackets mean within parentheses depends on the pseudo-class. */
  private void giveUp() {
    at = text.length();
    open.setLength(0);
  }

  private boolean isOpen(char bracket) {
    return !open.isEmpty() && open.charAt(open.length() - 1) == bracket;
  }

  private Optional<String> quoted(char quote) {
    if (open.isEmpty()) {
      return Optional.of("'" + quote + "' has no meaning there");
    }
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      at += text.charAt(at) == '\\' ? 1 : 0;
    }
    return at < text.length() ? Optional.empty() : Optional.of("'" + quote + "' is never closed");
  }
}
