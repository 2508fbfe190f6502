// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.words;

import com.google.re2j.Pattern;

/** A pattern over URLs: {@code **} for anything, {@code *} within a segment, {@code ?} for one. */
public record Glob(Pattern pattern) {

  public static Glob of(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = c == '*' && text.startsWith("**", i);
      out.append(
          switch (c) {
            case '*' -> twice ? ".*" : "[^/]*";
            case '?' -> literalQuery(text, i) ? "\\?" : "[^/]";
            default -> Pattern.quote(String.valueOf(c));
          });
      i += twice ? 1 : 0;
    }
    return new Glob(Pattern.compile(out.toString(), Pattern.DOTALL));
  }

  /** A URL's own question mark is meant where a name and an equals sign follow. */
  private static boolean literalQuery(String text, int at) {
    return text.substring(at + 1).matches("[\\w.\\-\\[\\]]+=.*");
  }

  public boolean matches(String url) {
    return pattern.matches(url);
  }
}
