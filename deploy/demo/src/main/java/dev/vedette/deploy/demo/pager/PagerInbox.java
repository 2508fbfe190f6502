// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.pager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Ask;
import dev.vedette.deploy.demo.site.Site;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes events as PagerDuty's Events API v2 does: 202 with the key, 400 for what it does not
 * understand, one open alert per key and routing key.
 */
public final class PagerInbox implements Site.Handler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ACTIONS = Set.of("trigger", "acknowledge", "resolve");

  private final Map<String, String> inboxes;
  private final InstantSource clock;
  private final List<PagerEvent> events = new ArrayList<>();
  private final Set<String> open = new HashSet<>();

  /**
   * Empty inboxes.
   *
   * @param inboxes routing key → name of the inbox
   */
  public PagerInbox(Map<String, String> inboxes, InstantSource clock) {
    this.inboxes = Map.copyOf(inboxes);
    this.clock = clock;
  }

  @Override
  public Answer answer(Ask ask) {
    if (!ask.method().equals("POST") || !ask.path().equals("/v2/enqueue")) {
      return Answer.text(404, "Send events with POST /v2/enqueue");
    }
    try {
      return take(JSON.readTree(ask.body()));
    } catch (JsonProcessingException e) {
      return refuse("the body is not JSON");
    }
  }

  /** All accepted events, oldest first. */
  public synchronized List<PagerEvent> events() {
    return List.copyOf(events);
  }

  private Answer take(JsonNode event) {
    String action = event.path("event_action").asText();
    String inbox = inboxes.get(event.path("routing_key").asText());
    String summary = event.path("payload").path("summary").asText();
    if (inbox == null) {
      return refuse("routing_key is unknown");
    }
    if (!ACTIONS.contains(action)) {
      return refuse("event_action must be trigger, acknowledge or resolve");
    }
    if (action.equals("trigger") && (summary.isEmpty() || summary.length() > 1024)) {
      return refuse("payload.summary must have 1 to 1024 characters");
    }
    String key = event.path("dedup_key").asText();
    record(inbox, action, key, content(event.path("payload")));
    return Answer.json(
        202, JSON.createObjectNode().put("status", "success").put("dedup_key", key).toString());
  }

  private synchronized void record(
      String inbox, String action, String key, PagerEvent.Content content) {
    String alert = inbox + "\n" + key;
    boolean isNew = action.equals("trigger") ? open.add(alert) : open.contains(alert);
    if (action.equals("resolve")) {
      open.remove(alert);
    }
    events.add(
        new PagerEvent(clock.instant(), inbox, new PagerEvent.Kind(action, isNew), key, content));
  }

  private static PagerEvent.Content content(JsonNode payload) {
    JsonNode custom = payload.path("custom_details");
    Map<String, String> details = new TreeMap<>();
    custom
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode()) {
                details.put(field.getKey(), field.getValue().asText());
              }
            });
    List<String> locations = new ArrayList<>();
    custom.path("locations").forEach(location -> locations.add(location.asText()));
    return new PagerEvent.Content(
        payload.path("summary").asText(), payload.path("severity").asText(), details, locations);
  }

  private static Answer refuse(String reason) {
    return Answer.json(
        400,
        JSON.createObjectNode()
            .put("status", "invalid event")
            .put("message", "Event object is invalid")
            .set("errors", JSON.createArrayNode().add(reason))
            .toString());
  }
}
