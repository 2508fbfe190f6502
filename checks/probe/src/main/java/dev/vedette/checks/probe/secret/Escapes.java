// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Characters as URLs (RFC 3986, and forms), JSON (RFC 8259) and HTML escape them. */
final class Escapes {
  private static final Map<Integer, String> JSON =
      Map.of(
          (int) '"', "\"",
          (int) '/', "/",
          (int) '\n', "n",
          (int) '\r', "r",
          (int) '\t', "t",
          (int) '\b', "b",
          (int) '\f', "f");
  private static final Map<Integer, String> HTML =
      Map.of(
          (int) '<', "lt;",
          (int) '>', "gt;",
          (int) '"', "quot;",
          (int) '\'', "apos;");

  private Escapes() {}

  /** Whether an escape may begin with {@code c}. */
  static boolean isBegin(char c) {
    return c == '%' || c == '\\' || c == '&' || c == '+';
  }

  /** Where the escape of {@code wanted} ends that begins at {@code at}; −1 for none. */
  static int after(String text, int at, int wanted) {
    return switch (text.charAt(at)) {
      case '+' -> wanted == ' ' ? at + 1 : -1;
      case '%' -> percent(text, at, wanted);
      case '\\' -> json(text, at + 1, wanted);
      case '&' -> html(text, at + 1, wanted);
      default -> -1;
    };
  }

  /** Byte for byte in UTF-8; a percent sign may be escaped itself, as often as it likes. */
  private static int percent(String text, int from, int wanted) {
    int at = from;
    for (byte octet : Character.toString(wanted).getBytes(StandardCharsets.UTF_8)) {
      if (at >= text.length() || text.charAt(at) != '%') {
        return -1;
      }
      int digits = at + 1;
      while (octet != '%' && text.startsWith("25", digits)) {
        digits += 2;
      }
      if (number(text, digits, digits + 2, 16) != (octet & 0xff)) {
        return -1;
      }
      at = digits + 2;
    }
    return at;
  }

  /** JSON within JSON puts more backslashes before the same letter. */
  private static int json(String text, int at, int wanted) {
    if (wanted == '\\') {
      return text.startsWith("\\", at) ? at + 1 : -1;
    }
    int letter = at;
    while (text.startsWith("\\", letter)) {
      letter++;
    }
    String name = JSON.get(wanted);
    if (name != null && text.startsWith(name, letter)) {
      return letter + 1;
    }
    boolean unit = wanted <= Character.MAX_VALUE && text.startsWith("u", letter);
    return unit && number(text, letter + 1, letter + 5, 16) == wanted ? letter + 5 : -1;
  }

  /** HTML within HTML escapes the ampersands of the same names. */
  private static int html(String text, int from, int wanted) {
    int at = from;
    while (text.startsWith("amp;", at)) {
      at += 4;
    }
    String name = HTML.get(wanted);
    if (name != null && text.startsWith(name, at)) {
      return at + name.length();
    }
    if (wanted == '&' && at > from) {
      return at;
    }
    int end = text.indexOf(';', at);
    if (end < 0 || !text.startsWith("#", at)) {
      return -1;
    }
    boolean hex = text.startsWith("x", at + 1) || text.startsWith("X", at + 1);
    int code = hex ? number(text, at + 2, end, 16) : number(text, at + 1, end, 10);
    return code == wanted ? end + 1 : -1;
  }

  /** −1 for what is no number, or no character's. */
  private static int number(String text, int from, int to, int radix) {
    if (from >= to || to > text.length() || to - from > 8) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }
}
