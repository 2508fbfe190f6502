// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A tree as JSON on one line, in the author's order, with no blanks. What is read back from it is
 * the same tree: numbers keep their digits, and whatever YAML might take amiss is escaped.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  public static String of(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Sequence list ->
          list.items().stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> quote(entry.name()) + ":" + of(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String scalar(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> quote(scalar.text());
      case NUMBER -> scalar.text();
      case BOOL -> scalar.text().toLowerCase(Locale.ROOT);
      case NULL -> "null";
    };
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
      quoted.append(String.format("\\u%04x", (int) c));
    } else {
      quoted.append(c);
    }
  }
}
