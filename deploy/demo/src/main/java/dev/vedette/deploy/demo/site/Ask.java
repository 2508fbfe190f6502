// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a site is asked.
 *
 * @param query as it was sent, without the question mark; empty for none
 * @param headers by lower-case name, the first value of each
 */
public record Ask(
    String method, String path, String query, Map<String, String> headers, String body) {
  public Ask {
    headers = Map.copyOf(headers);
  }

  /** A header, or empty text. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The body as URL-encoded fields; what is none is left out. */
  public Map<String, String> form() {
    return fields(body);
  }

  /** The query's fields, so too. */
  public Map<String, String> asked() {
    return fields(query);
  }

  /** A cookie's value, or empty text. */
  public String cookie(String name) {
    return Arrays.stream(header("cookie").split(";", -1))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> fields(String text) {
    return Arrays.stream(text.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (a, b) -> b));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
