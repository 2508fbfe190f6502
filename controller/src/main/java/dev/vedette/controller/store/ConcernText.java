// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.alerting.Concern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checks that an episode concerns, in a column, as JSON; empty when there are none. */
final class ConcernText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConcernText() {}

  static String of(List<Concern> concerns) {
    if (concerns.isEmpty()) {
      return "";
    }
    ArrayNode array = JSON.createArrayNode();
    concerns.forEach(concern -> write(array.addObject(), concern));
    return array.toString();
  }

  private static void write(ObjectNode node, Concern concern) {
    node.put("check", concern.check().value()).put("rule", concern.rule().value());
    if (concern.owner() != null) {
      node.put("owner", concern.owner());
    }
    ObjectNode tags = node.putObject("tags");
    new TreeMap<>(concern.tags()).forEach(tags::put);
  }

  static List<Concern> parse(String text) {
    List<Concern> concerns = new ArrayList<>();
    if (!text.isEmpty()) {
      tree(text).forEach(node -> concerns.add(read(node)));
    }
    return concerns;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new StoreException("damaged concerns: " + text, e);
    }
  }

  private static Concern read(JsonNode node) {
    Map<String, String> tags = new HashMap<>();
    node.get("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new Concern(
        new CheckId(node.get("check").asText()),
        new RuleId(node.get("rule").asText()),
        node.has("owner") ? node.get("owner").asText() : null,
        tags);
  }
}
