// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the typed values are secret, and what the check calls them. What is found to be secret
 * in one place is so everywhere in the recording.
 */
final class SecretBook {
  /** Of a value that is looked for inside any text; shorter ones are in URLs only. */
  private static final int SHORTEST_WORD = 4;

  private static final Pattern SITE =
      Pattern.compile(
          "(?s)(?<scheme>[A-Za-z]+://)(?:(?<user>[^/?#@]*)@)?(?<host>[^/?#@]*)(?<rest>.*)");

  private static final Pattern CODE = Pattern.compile("[0-9]{4,8}");

  private final String prefix;
  private final Map<String, Secret> byValue = new LinkedHashMap<>();
  private final Set<String> taken = new TreeSet<>();
  private final Set<String> unused = new HashSet<>();
  private boolean onTheWay;

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
    byValue.forEach(
        (value, secret) -> {
          if (!unused.contains(value)) {
            needed.put(secret.name(), secret.what());
          }
        });
    return needed;
  }

  boolean holdsPassword() {
    return needed().containsKey(prefix + "_PASSWORD");
  }

  /** What is added from now on is needed only once it was written somewhere. */
  void goOnTheWay() {
    onTheWay = true;
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
      if (onTheWay) {
        unused.add(value);
      }
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
    unused.remove(value);
    return secret == null ? template(value) : secret.reference();
  }

  /** Any other text: the secrets in it replaced, and no expression by accident. */
  String template(String text) {
    return written(text, false);
  }

  /** A URL: the secrets in it replaced, the short ones too, but not in its host's name. */
  String url(String url) {
    return beyondHost(url, part -> written(part, true));
  }

  /** A URL that is no template, with a star for each secret in it. */
  String starred(String url) {
    UnaryOperator<String> star = found -> "*";
    return beyondHost(
        url,
        part ->
            Spelling.replaced(
                part,
                values().map(it -> new Spelling(pattern(it, true), star)).toList(),
                UnaryOperator.identity()));
  }

  private static String beyondHost(String url, UnaryOperator<String> change) {
    Matcher site = SITE.matcher(url);
    if (!site.matches()) {
      return change.apply(url);
    }
    String user = site.group("user") == null ? "" : change.apply(site.group("user")) + "@";
    return site.group("scheme") + user + site.group("host") + change.apply(site.group("rest"));
  }

  /** Whether a text holds a secret, so that it must not be shown. */
  boolean isIn(String text) {
    return byValue.containsKey(text)
        || values().anyMatch(value -> pattern(value, true).matcher(text).find());
  }

  /** Whether a part of a URL is a known secret, however it is encoded. */
  boolean isKnown(String part) {
    return values().anyMatch(value -> Spelling.part(value).matcher(part).matches());
  }

  private String written(String text, boolean inUrl) {
    List<Spelling> spellings =
        values()
            .filter(value -> inUrl || !isShort(value))
            .map(value -> new Spelling(pattern(value, inUrl), found -> used(value, found)))
            .toList();
    return Spelling.replaced(text, spellings, rest -> rest.replace("$(", "$$("));
  }

  private String used(String value, String found) {
    unused.remove(value);
    Secret secret = byValue.get(value);
    return secret == null ? "" : Spelling.reference(found, value, secret.reference());
  }

  private static Pattern pattern(String value, boolean inUrl) {
    return inUrl && isShort(value) ? Spelling.part(value) : Spelling.word(value);
  }

  private static boolean isShort(String value) {
    return value.length() < SHORTEST_WORD;
  }

  /** Of the steady ones, the longest first. */
  private Stream<String> values() {
    return byValue.entrySet().stream()
        .filter(it -> it.getValue().isSteady())
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingInt(String::length).reversed());
  }
}
