// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The head of a message.
 *
 * @param start the first line
 * @param fields in the order in which they came
 */
record Head(String start, List<Field> fields) {
  /** RFC 9110, section 7.6.1; the last two are the proxy's own. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "upgrade",
          "proxy-authorization",
          "proxy-authenticate");

  /** What a message's length hangs by goes on, whatever {@code Connection} says of it. */
  private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "host");

  Head {
    fields = List.copyOf(fields);
  }

  /** A field, as it was written. */
  record Field(String name, String value) {
    boolean is(String lowerCase) {
      return name.equalsIgnoreCase(lowerCase);
    }
  }

  /** The values of the fields of this name, in order. */
  List<String> values(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
  }

  /** The members of the lists that the fields of this name are, in lower case. */
  List<String> members(String name) {
    return values(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(member -> member.strip().toLowerCase(Locale.ROOT))
        .filter(member -> !member.isEmpty())
        .toList();
  }

  /** Without what concerns one connection only. */
  Head endToEnd() {
    Set<String> named = members("connection").stream().collect(Collectors.toSet());
    named.removeAll(FRAMING);
    return new Head(
        start,
        fields.stream()
            .filter(field -> !HOP_BY_HOP.contains(field.name().toLowerCase(Locale.ROOT)))
            .filter(field -> !named.contains(field.name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  Head starting(String line) {
    return new Head(line, fields);
  }

  Head without(String name) {
    return new Head(start, fields.stream().filter(field -> !field.is(name)).toList());
  }

  /** With a field more, in front. */
  Head with(String name, String value) {
    List<Field> more = new ArrayList<>();
    more.add(new Field(name, value));
    more.addAll(fields);
    return new Head(start, more);
  }

  ByteBuffer bytes() {
    StringBuilder text = new StringBuilder(512).append(start).append("\r\n");
    fields.forEach(
        field -> text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
    return ByteBuffer.wrap(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
