// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.repository.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A match as JSON, with the keys of the check language. Empty parts are left out. */
public final class MatchCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The keys that may stand there. */
  public static final Set<String> KEYS =
      Set.copyOf(List.of("check", "owner", "tags", "severity", "rule", "locations"));

  private MatchCodec() {}

  /** The text; equal matches have equal texts. */
  public static String write(Match match) {
    return node(match).toString();
  }

  /** The tree. */
  public static ObjectNode node(Match match) {
    ObjectNode node = JSON.createObjectNode();
    put(node, "check", match.checks(), CheckId::value);
    put(node, "owner", match.owners(), owner -> owner);
    new TreeMap<>(match.tags())
        .forEach(
            (tag, values) -> put(node.withObjectProperty("tags"), tag, values, value -> value));
    put(node, "severity", match.facets().severities(), Words::of);
    put(node, "rule", match.facets().rules(), RuleId::value);
    put(node, "locations", match.facets().locations(), LocationId::value);
    put(node, "source", match.facets().sources(), source -> source);
    return node;
  }

  private static <T> void put(ObjectNode node, String key, List<T> all, Function<T, String> text) {
    if (!all.isEmpty()) {
      all.forEach(one -> node.withArrayProperty(key).add(text.apply(one)));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is damaged
   */
  public static Match read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("damaged match: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads a tree. One word may stand for a list of one.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static Match read(JsonNode node) {
    Map<String, List<String>> tags = new TreeMap<>();
    node.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), words(tag.getValue())));
    return new Match(
        all(node.path("check"), CheckId::new),
        words(node.path("owner")),
        tags,
        new Match.Facets(
            all(node.path("severity"), MatchCodec::severity),
            all(node.path("rule"), RuleId::new),
            all(node.path("locations"), LocationId::new),
            words(node.path("source"))));
  }

  private static Severity severity(String word) {
    return Words.parse(Severity.class, word)
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no severity"));
  }

  private static <T> List<T> all(JsonNode node, Function<String, T> make) {
    return words(node).stream().map(make).toList();
  }

  /** Sorted and each once, so that it does not matter how somebody lists them. */
  private static List<String> words(JsonNode node) {
    Set<String> words = new TreeSet<>();
    if (node.isTextual()) {
      words.add(node.asText());
    } else {
      node.forEach(one -> words.add(one.asText()));
    }
    return new ArrayList<>(words);
  }
}
