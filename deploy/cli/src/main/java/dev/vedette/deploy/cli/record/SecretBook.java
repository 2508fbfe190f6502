// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which of the typed values are secret, and what the check calls them. What is found to be secret
 * in one place is so everywhere in the recording.
 */
final class SecretBook {
  /** Of a value that is looked for inside other texts. */
  private static final int SHORTEST_PART = 4;

  private static final Pattern CODE = Pattern.compile("[0-9]{4,8}");

  private final String prefix;
  private final Map<String, Secret> byValue = new LinkedHashMap<>();
  private final Set<String> taken = new TreeSet<>();

  /**
   * A secret that the check needs.
   *
   * @param what a person must provide
   * @param reference to write in place of the value
   */
  record Secret(String name, String what, String reference) {
    private boolean isSteady() {
      return reference.startsWith("$(secret.");
    }
  }

  /** Of a recording that begins at {@code host}, whose name the secrets bear. */
  SecretBook(String host) {
    this.prefix = prefix(host);
  }

  private static String prefix(String host) {
    String label = host.toUpperCase(Locale.ROOT).replaceFirst("\\..*", "");
    String first = label.replaceAll("[^A-Z0-9]+", "_");
    return first.matches("[A-Z].*") ? first : "SITE";
  }

  /** Name to what it is, in the order of finding. */
  Map<String, String> needed() {
    Map<String, String> needed = new LinkedHashMap<>();
    byValue.values().forEach(secret -> needed.put(secret.name(), secret.what()));
    return needed;
  }

  boolean holdsPassword() {
    return taken.contains(prefix + "_PASSWORD");
  }

  /** A code is made anew at each run, from the seed; what is no code stays as it is. */
  void addOneTimeCode(String value) {
    if (!CODE.matcher(value).matches()) {
      add(value, "TOTP", "the one-time code");
    } else if (!byValue.containsKey(value)) {
      String name = free("TOTP");
      String seed = "the seed of the one-time codes, in Base32";
      byValue.put(value, new Secret(name, seed, "$(totp(secret." + name + "))"));
    }
  }

  /**
   * Adds one, unless its value is known.
   *
   * @param kind the end of its name, such as {@code PASSWORD}
   * @param what a person must provide
   */
  void add(String value, String kind, String what) {
    if (!byValue.containsKey(value) && !value.isEmpty()) {
      String name = free(kind);
      byValue.put(value, new Secret(name, what, "$(secret." + name + ")"));
    }
  }

  private String free(String kind) {
    String name = prefix + "_" + kind;
    for (int n = 2; !taken.add(name); n++) {
      name = prefix + "_" + kind + "_" + n;
    }
    return name;
  }

  /** A typed value, as the check writes it. */
  String typed(String value) {
    Secret secret = byValue.get(value);
    return secret == null ? template(value) : secret.reference();
  }

  /** Any other text: the secrets in it replaced, and no expression by accident. */
  String template(String text) {
    return replaced(text, 0, parts());
  }

  /** Whether a text holds a secret, so that it must not be shown. */
  boolean isIn(String text) {
    return byValue.keySet().stream().anyMatch(value -> text.equals(value))
        || parts().stream().anyMatch(value -> within(value).matcher(text).find());
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    byValue.forEach(
        (value, secret) -> {
          if (secret.isSteady() && value.length() >= SHORTEST_PART) {
            parts.add(value);
          }
        });
    parts.sort(Comparator.comparingInt(String::length).reversed());
    return parts;
  }

  private String replaced(String text, int from, List<String> values) {
    if (from == values.size()) {
      return text.replace("$(", "$$(");
    }
    String value = values.get(from);
    List<String> pieces = new ArrayList<>();
    for (String piece : within(value).split(text, -1)) {
      pieces.add(replaced(piece, from + 1, values));
    }
    Secret secret = byValue.get(value);
    return String.join(secret == null ? "" : secret.reference(), pieces);
  }

  /** The value as a word of its own. */
  private static Pattern within(String value) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])");
  }
}
