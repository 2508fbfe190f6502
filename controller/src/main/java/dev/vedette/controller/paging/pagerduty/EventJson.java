// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.pagerduty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.paging.PageLabels;
import dev.vedette.controller.paging.PageMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event of the Events API v2. A resolve carries the payload too: PagerDuty ignores it, and a
 * person who reads the request does not.
 */
final class EventJson {
  /** PagerDuty takes 512 KB; like Alertmanager we stay below 512,000 bytes. */
  static final int LARGEST = 512_000;

  private static final int LONGEST_SUMMARY = 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventJson() {}

  static byte[] of(PageMessage message, String routingKey) {
    ObjectNode event = event(message, routingKey);
    byte[] whole = bytes(event);
    if (whole.length <= LARGEST) {
      return whole;
    }
    event
        .withObject("/payload")
        .putObject("custom_details")
        .put("note", "left out: with details the event has " + whole.length + " bytes");
    return bytes(event);
  }

  private static ObjectNode event(PageMessage message, String routingKey) {
    ObjectNode event = JSON.createObjectNode();
    event.put("routing_key", routingKey);
    event.put("event_action", Words.of(message.action()));
    event.put("dedup_key", message.key());
    event.set("payload", payload(message));
    event.put("client", "Vedette");
    put(event, "client_url", message.text().incident());
    link(event, message.text().runbook(), "Runbook");
    link(event, message.text().incident(), "Incident");
    return event;
  }

  private static ObjectNode payload(PageMessage message) {
    PageLabels labels = message.labels();
    ObjectNode payload = JSON.createObjectNode();
    payload.put("summary", cut(message.text().headline()));
    payload.put("source", source(labels));
    payload.put("severity", Words.of(message.severity()));
    payload.put("timestamp", message.at().toString());
    put(payload, "component", labels.subject().check());
    put(payload, "group", labels.subject().host());
    put(payload, "class", labels.subject().rule());
    payload.set("custom_details", details(message));
    return payload;
  }

  private static ObjectNode details(PageMessage message) {
    PageLabels labels = message.labels();
    ObjectNode details = JSON.createObjectNode();
    details.put("text", message.text().whole());
    details.put("source", labels.source());
    put(details, "check", labels.subject().check());
    put(details, "rule", labels.subject().rule());
    put(details, "host", labels.subject().host());
    put(details, "owner", labels.owner());
    details.put("incident", labels.episode().incident());
    details.put("episode", labels.episode().number());
    labels.locations().forEach(details.withArray("locations")::add);
    labels.tags().forEach(details.putObject("tags")::put);
    return details;
  }

  private static String source(PageLabels labels) {
    String host = labels.subject().host();
    return host == null ? "vedette" : host;
  }

  private static void link(ObjectNode event, @Nullable String href, String text) {
    if (href != null) {
      event.withArray("links").addObject().put("href", href).put("text", text);
    }
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
  }

  private static byte[] bytes(ObjectNode event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always written", e);
    }
  }
}
