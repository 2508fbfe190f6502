// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a YAML scalar may stand plain, by the rules of YAML 1.2.2 and of 1.1, in or out of braces.
 */
final class YamlQuotes {
  /** Plain in every place: no sign that begins something, no colon before a blank, no comma. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "([\\p{L}/$]|[.](?=\\p{L}))([\\p{L}\\p{N}/$()_.+@%=&;!?*'^~<>|-]|:(?=[^\\s,\\[\\]{}])|[ ](?=[^ #]))*");

  /** What double quotes would fill with backslashes. */
  private static final Pattern SINGLE = Pattern.compile("(?=.*[\"\\\\])[ -~&&[^']]*");

  private static final Pattern OTHER_SENSE =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|\\.nan|\\.inf");

  private YamlQuotes() {}

  /** The text so that it is read back as it is. */
  static String plainOrQuoted(String text) {
    if (PLAIN.matcher(text).matches() && !OTHER_SENSE.matcher(text).matches()) {
      return text;
    }
    boolean single = SINGLE.matcher(text).matches();
    return single ? "'" + text + "'" : quoted(text);
  }

  /** A key, likewise. {@code on} is one of the check language, which people write plain. */
  static String key(String key) {
    return key.equals("on") ? key : plainOrQuoted(key);
  }

  /** For a comment. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085\\s]+", " ").strip();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isPrintable(c) ? Character.toString(c) : number(c);
    };
  }

  private static String number(int c) {
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    return half
        ? "\\uFFFD"
        : String.format(
            Locale.ROOT, c < 0x100 ? "\\x%02X" : c < 0x10000 ? "\\u%04X" : "\\U%08X", c);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> c != 0xFEFF;
    };
  }
}
