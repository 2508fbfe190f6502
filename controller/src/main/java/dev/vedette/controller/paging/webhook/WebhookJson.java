// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.paging.PageLabels;
import dev.vedette.controller.paging.PageMessage;

/**
 * The body of a webhook, version 1:
 *
 * <pre>{@code
 * {"version": 1, "event": "trigger", "key": "vedette:shop-login:12:1", "severity": "critical",
 *  "at": "2026-11-22T03:12:40Z", "headline": "CRITICAL shop-login: …", "text": "headline and all lines",
 *  "links": {"runbook": "https://…", "incident": "https://…"}, "source": "check",
 *  "check": "shop-login", "rule": "failing", "host": "shop.example.com", "owner": "web-team",
 *  "locations": ["eu-west"], "tags": {"tier": "critical"}, "incident": 12, "episode": 1}
 * }</pre>
 *
 * {@code event} is {@code trigger} or {@code resolve}; both carry the same {@code key}, and either
 * may come twice. {@code source} is {@code check}, {@code location} or {@code vedette}. What is not
 * known is null. Any 2xx answer takes it.
 */
final class WebhookJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WebhookJson() {}

  static byte[] of(PageMessage message) {
    ObjectNode body = JSON.createObjectNode();
    body.put("version", 1);
    body.put("event", Words.of(message.action()));
    body.put("key", message.key());
    body.put("severity", Words.of(message.severity()));
    body.put("at", message.at().toString());
    body.put("headline", message.text().headline());
    body.put("text", message.text().whole());
    body.putObject("links")
        .put("runbook", message.text().runbook())
        .put("incident", message.text().incident());
    label(body, message.labels());
    return bytes(body);
  }

  private static void label(ObjectNode body, PageLabels labels) {
    body.put("source", labels.source());
    body.put("check", labels.subject().check());
    body.put("rule", labels.subject().rule());
    body.put("host", labels.subject().host());
    body.put("owner", labels.owner());
    labels.locations().forEach(body.putArray("locations")::add);
    labels.tags().forEach(body.putObject("tags")::put);
    body.put("incident", labels.episode().incident());
    body.put("episode", labels.episode().number());
  }

  private static byte[] bytes(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes is always written", e);
    }
  }
}
