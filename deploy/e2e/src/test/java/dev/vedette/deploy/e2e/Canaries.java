// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Secrets that are looked for afterwards. Each looks different in every encoding. */
final class Canaries {
  private static final List<String> TYPED = List.of("TYPED", "HIDDEN", "LONG");
  private static final Map<String, String> VALUES = values();

  private Canaries() {}

  private static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String place : List.of("PATH", "QUERY", "HEADER", "BASIC", "BEARER", "COOKIE")) {
      values.put("CANARY_" + place, "kanari-" + place + "-7<Q>\"&' zz~9");
    }
    for (String place : List.of("JSON", "FORM", "TEXT", "CLIENT", "LOGIN", "BOUNCE")) {
      values.put("CANARY_" + place, "kanari-" + place + "-ä/8?=+%41\\\"& zz€");
    }
    for (String place : TYPED) {
      values.put("CANARY_" + place, "kanari-" + place + "-ä?=+%41<Q>\\\"&' zz€");
    }
    return values;
  }

  /** Of those that HTTP checks send. */
  static List<String> sent() {
    return VALUES.keySet().stream().filter(name -> !typed().contains(name)).toList();
  }

  /** Of those that browser checks type. */
  static List<String> typed() {
    return TYPED.stream().map(name -> "CANARY_" + name).toList();
  }

  /** One file each. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> canary : VALUES.entrySet()) {
      Files.writeString(folder.resolve(canary.getKey()), canary.getValue());
    }
  }

  /** Which of them are in {@code text}, and in what form. */
  static Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    VALUES.forEach(
        (name, value) ->
            forms(value).forEach((form, shape) -> addIf(text.contains(shape), name, form, found)));
    return found;
  }

  private static void addIf(boolean there, String name, String form, Set<String> found) {
    if (there) {
      found.add(name + " " + form);
    }
  }

  private static Map<String, String> forms(String value) {
    String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
    String json = value.replace("\\", "\\\\").replace("\"", "\\\"");
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("plain", value);
    forms.put("url-encoded", url);
    forms.put("url-encoded with %20", url.replace("+", "%20"));
    forms.put("in json", json);
    forms.put("in json within json", json.replace("\\", "\\\\").replace("\"", "\\\""));
    forms.put("in html", html(value));
    // Whatever an encoder leaves as it is: the head of each, which no word of ours holds.
    forms.put("in part", value.substring(0, value.indexOf('-', 7)));
    forms.put("in part, small", value.substring(0, value.indexOf('-', 7)).toLowerCase());
    for (int before = 0; before < 3; before++) {
      forms.put("base64 at " + before, base64(value, before));
    }
    return forms;
  }

  private static String html(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The characters that depend on it alone, wherever it stands in what was encoded. */
  private static String base64(String value, int before) {
    byte[] bytes = ("x".repeat(before) + value).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return encoded.substring(before == 0 ? 0 : before + 1, bytes.length * 8 / 6);
  }
}
