// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The small JSON that state and events are kept in: arrays by position, instants as milliseconds.
 */
final class Compact {
  static final ObjectMapper JSON = new ObjectMapper();

  private Compact() {}

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "rule state or event is damaged: " + e.getOriginalMessage(), e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static Instant instant(JsonNode node) {
    return Instant.ofEpochMilli(node.asLong());
  }

  static <E extends Enum<E>> E word(Class<E> type, JsonNode node) {
    return Words.parse(type, node.asText())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + node.asText() + "' is no " + type.getSimpleName()));
  }

  /** Writes nothing for null. */
  static void put(ObjectNode object, String key, @Nullable Telling telling) {
    if (telling != null) {
      put(object, key, telling.finding());
      if (telling.run() != null) {
        object.withArray(key).add(telling.run().toString());
      }
    }
  }

  static @Nullable Telling telling(@Nullable JsonNode node) {
    Finding finding = finding(node);
    if (node == null || finding == null) {
      return null;
    }
    return new Telling(finding, node.has(4) ? RunId.parse(node.get(4).asText()) : null);
  }

  /** Writes nothing for null. */
  static void put(ObjectNode object, String key, @Nullable Finding finding) {
    if (finding != null) {
      object
          .putArray(key)
          .add(Words.of(finding.cause()))
          .add(finding.step())
          .add(finding.message())
          .add(finding.host());
    }
  }

  static @Nullable Finding finding(@Nullable JsonNode node) {
    return node == null || node.isNull()
        ? null
        : new Finding(
            word(Cause.class, node.get(0)),
            text(node.get(1)),
            node.get(2).asText(),
            text(node.get(3)));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() ? null : node.asText();
  }
}
