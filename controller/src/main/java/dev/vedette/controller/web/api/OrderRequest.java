// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.hush.MatchCodec;
import dev.vedette.controller.hush.Spell;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what somebody asks to be hushed: {@code match}, {@code for} or {@code until}, {@code
 * because}.
 */
final class OrderRequest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KEYS = Set.of("match", "for", "until", "because");
  private static final int LONGEST_REASON = 80;
  private static final String MATCH_MEND =
      "Give \"match\" with some of check, owner, tags, severity, rule and locations, for instance"
          + " {\"check\": \"shop-login\"}.";

  private final OrderKind kind;
  private final JsonNode body;
  private final Instant now;

  private OrderRequest(OrderKind kind, JsonNode body, Instant now) {
    this.kind = kind;
    this.body = body;
    this.now = now;
  }

  /**
   * What is asked for, from now on.
   *
   * @throws ProblemException saying what is wrong with it
   */
  static Spell read(OrderKind kind, String body, Instant clock) {
    Instant now = clock.truncatedTo(ChronoUnit.MILLIS);
    OrderRequest request = new OrderRequest(kind, tree(body), now);
    only(request.body, KEYS, "A " + kind.word());
    Match match = request.match();
    String because = request.because();
    Hush hush = new Hush(Hush.Mode.MUTE, kind.origin(), because, request.until(), match.facets());
    return new Spell(match, now, hush);
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw wrong("The request is no JSON.", "Send an object with match, for and because.");
    }
    throw wrong("The request is no JSON object.", "Send one with match, for and because.");
  }

  private static void only(JsonNode object, Set<String> known, String what) {
    List<String> unknown =
        object.properties().stream()
            .map(property -> property.getKey())
            .filter(key -> !known.contains(key))
            .toList();
    if (!unknown.isEmpty()) {
      throw wrong(
          what + " has no key '" + unknown.getFirst() + "'.",
          "The keys are " + String.join(", ", new TreeSet<>(known)) + ".");
    }
  }

  private Match match() {
    JsonNode match = body.path("match");
    if (!match.isObject() || match.isEmpty()) {
      throw wrong("A " + kind.word() + " without a match would hush every check.", MATCH_MEND);
    }
    only(match, MatchCodec.KEYS, "A match");
    match.properties().forEach(part -> requireWords(part.getKey(), part.getValue()));
    try {
      return MatchCodec.read(match);
    } catch (IllegalArgumentException e) {
      throw wrong("The match cannot be read: " + e.getMessage() + ".", MATCH_MEND);
    }
  }

  private static void requireWords(String key, JsonNode value) {
    boolean sound =
        key.equals("tags")
            ? value.isObject()
                && !value.isEmpty()
                && value.valueStream().allMatch(OrderRequest::areWords)
            : areWords(value);
    if (!sound) {
      throw wrong("'" + key + "' in the match holds no word.", MATCH_MEND);
    }
  }

  private static boolean areWords(JsonNode value) {
    return value.isTextual()
        ? !value.asText().isBlank()
        : value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isTextual);
  }

  private String because() {
    String because = body.path("because").asText("").strip().replaceAll("\\s+", " ");
    if (because.isEmpty() || because.length() > LONGEST_REASON) {
      throw wrong(
          because.isEmpty()
              ? "A " + kind.word() + " needs a reason."
              : "The reason is longer than " + LONGEST_REASON + " characters.",
          "Give \"because\", for instance \"deploy 1.2\".");
    }
    return because;
  }

  private Instant until() {
    if (body.has("for") == body.has("until")) {
      throw wrong(
          "A " + kind.word() + " needs one end.",
          "Give \"for\", for instance \"15m\", or \"until\", for instance"
              + " \"2026-01-31T12:00:00Z\".");
    }
    Instant until = body.has("for") ? now.plus(length()) : instant();
    if (!until.isAfter(now)) {
      throw wrong("It would be over before it begins.", "Give an end in the future.");
    }
    if (until.isAfter(now.plus(kind.longest()))) {
      throw wrong(
          "A " + kind.word() + " lasts at most " + WrittenDuration.of(kind.longest()) + ".",
          "Ask for less; what is planned for longer belongs under maintenance in vedette.yaml.");
    }
    return until.truncatedTo(ChronoUnit.MILLIS);
  }

  private Duration length() {
    return WrittenDuration.parse(body.path("for").asText())
        .orElseThrow(() -> wrong("'for' is no duration.", "Write it like 30s, 15m or 1h30m."));
  }

  private Instant instant() {
    try {
      return Instant.parse(body.path("until").asText());
    } catch (DateTimeException e) {
      throw wrong("'until' is no instant.", "Write it like 2026-01-31T12:00:00Z.");
    }
  }

  private static ProblemException wrong(String what, String mend) {
    return new ProblemException(Problem.yours(400, what, mend));
  }
}
