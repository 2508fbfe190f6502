// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.paging.PageLabels;
import dev.vedette.controller.paging.PageLabels.EpisodeLabels;
import dev.vedette.controller.paging.PageLabels.SubjectLabels;
import dev.vedette.controller.paging.PageMessage;
import dev.vedette.controller.paging.PageMessage.Action;
import dev.vedette.controller.paging.PageMessage.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page's message in a column, as JSON; key and action have columns of their own. */
final class MessageText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageText() {}

  static String of(PageMessage message) {
    PageLabels labels = message.labels();
    ObjectNode node = JSON.createObjectNode();
    node.put("severity", Words.of(message.severity()));
    node.put("at", message.at().toString());
    node.put("headline", message.text().headline());
    node.put("body", message.text().body());
    node.put("runbook", message.text().runbook());
    node.put("console", message.text().incident());
    node.put("source", labels.source());
    node.put("check", labels.subject().check());
    node.put("rule", labels.subject().rule());
    node.put("host", labels.subject().host());
    node.put("incident", labels.episode().incident());
    node.put("episode", labels.episode().number());
    labels.locations().forEach(node.putArray("locations")::add);
    node.put("owner", labels.owner());
    labels.tags().forEach(node.putObject("tags")::put);
    return node.toString();
  }

  static PageMessage parse(String key, Action action, String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return new PageMessage(
          key,
          action,
          Words.parse(Severity.class, node.path("severity").asText()).orElse(Severity.CRITICAL),
          Instant.parse(node.path("at").asText()),
          words(node),
          labels(node));
    } catch (JsonProcessingException e) {
      throw new StoreException("damaged message of " + key, e);
    }
  }

  private static Text words(JsonNode node) {
    return new Text(
        node.path("headline").asText(),
        node.path("body").asText(),
        textOrNull(node, "runbook"),
        textOrNull(node, "console"));
  }

  private static PageLabels labels(JsonNode node) {
    List<String> locations = new ArrayList<>();
    node.path("locations").forEach(location -> locations.add(location.asText()));
    Map<String, String> tags = new HashMap<>();
    node.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new PageLabels(
        node.path("source").asText(),
        new SubjectLabels(
            textOrNull(node, "check"), node.path("rule").asText(), textOrNull(node, "host")),
        new EpisodeLabels(node.path("incident").asLong(), node.path("episode").asInt()),
        locations,
        textOrNull(node, "owner"),
        tags);
  }

  private static @Nullable String textOrNull(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
