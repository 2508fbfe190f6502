// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value as it may stand inside other texts: as it is, or with any of its characters
 * percent-encoded, once or more often.
 *
 * @param instead what to write for what was found
 */
record Spelling(Pattern pattern, UnaryOperator<String> instead) {
  private static final String ESCAPED = "(?<=%(?:25){0,3}[0-9A-Fa-f]{2})";

  /** The value as a word of its own. */
  static Pattern word(String value) {
    return Pattern.compile(
        "(?:(?<![\\p{L}\\p{N}])|" + ESCAPED + ")" + spelt(value) + "(?![\\p{L}\\p{N}])");
  }

  /** The value as a whole part of a URL. */
  static Pattern part(String value) {
    return Pattern.compile(
        "(?:(?<![^=:/&?#;,])|" + ESCAPED + ")" + spelt(value) + "(?![^=:/&?#;@,%])");
  }

  private static String spelt(String value) {
    return value.codePoints().mapToObj(Spelling::spelt).collect(Collectors.joining());
  }

  private static String spelt(int character) {
    String plain = Character.toString(character);
    StringBuilder escapes = new StringBuilder();
    for (byte octet : plain.getBytes(StandardCharsets.UTF_8)) {
      escapes.append(String.format(Locale.ROOT, "%%(?:25)*%02X", octet));
    }
    String plus = character == ' ' ? "|\\+" : "";
    return "(?:" + Pattern.quote(plain) + "|(?i:" + escapes + ")" + plus + ")";
  }

  /** The reference to a secret that makes what was found of it, or the like for a server. */
  static String reference(String found, String value, String reference) {
    if (found.equals(value)) {
      return reference;
    }
    String name = reference.substring("$(".length(), reference.length() - 1);
    boolean twice = found.equalsIgnoreCase(encoded(encoded(value)));
    return twice ? "$(urlencode(urlencode(" + name + ")))" : "$(urlencode(" + name + "))";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /**
   * A text with all that is found in it replaced, the first of the spellings first.
   *
   * @param rest what becomes of all other text
   */
  static String replaced(String text, List<Spelling> spellings, UnaryOperator<String> rest) {
    if (spellings.isEmpty()) {
      return rest.apply(text);
    }
    Spelling first = spellings.getFirst();
    List<Spelling> others = spellings.subList(1, spellings.size());
    StringBuilder whole = new StringBuilder();
    Matcher matcher = first.pattern().matcher(text);
    int end = 0;
    while (matcher.find()) {
      whole.append(replaced(text.substring(end, matcher.start()), others, rest));
      whole.append(first.instead().apply(matcher.group()));
      end = matcher.end();
    }
    return whole.append(replaced(text.substring(end), others, rest)).toString();
  }
}
