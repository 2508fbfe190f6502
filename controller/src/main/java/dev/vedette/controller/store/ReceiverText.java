// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Template.Part;
import dev.vedette.checks.model.repository.Receiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A receiver's definition in a column, as JSON: its texts in parts, secrets by name. Kinds that
 * cannot be sent to yet keep their name only.
 */
final class ReceiverText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReceiverText() {}

  static @Nullable String of(Receiver.@Nullable Kind kind) {
    if (kind == null) {
      return null;
    }
    ObjectNode node = JSON.createObjectNode();
    switch (kind) {
      case Receiver.Kind.PagerDuty pagerDuty -> pagerDuty(node, pagerDuty);
      case Receiver.Kind.Webhook webhook -> webhook(node, webhook);
      case Receiver.Kind.Alertmanager alertmanager -> node.put("kind", "alertmanager");
      case Receiver.Kind.Slack slack -> node.put("kind", "slack");
      case Receiver.Kind.Email email -> node.put("kind", "email");
      case Receiver.Kind.Later later -> node.put("kind", later.kind());
    }
    return node.toString();
  }

  private static void pagerDuty(ObjectNode node, Receiver.Kind.PagerDuty kind) {
    node.put("kind", "pagerduty");
    write(node.putArray("routing_key"), kind.routingKey());
    if (kind.url() != null) {
      write(node.putArray("url"), kind.url());
    }
  }

  private static void webhook(ObjectNode node, Receiver.Kind.Webhook kind) {
    node.put("kind", "webhook");
    write(node.putArray("url"), kind.url());
    ObjectNode headers = node.putObject("headers");
    kind.headers().forEach((name, value) -> write(headers.putArray(name), value));
  }

  private static void write(ArrayNode parts, Template template) {
    for (Part part : template.parts()) {
      switch (part) {
        case Part.Text text -> parts.add(text.text());
        case Part.Value value -> parts.addObject().put("secret", secret(value.expression()));
      }
    }
  }

  /** Anything but a secret is refused when it is sent; the empty name sees to that. */
  private static String secret(Expression expression) {
    return expression instanceof Expression.Secret secret ? secret.name() : "";
  }

  static Receiver.@Nullable Kind parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return kind(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new StoreException("damaged receiver: " + text, e);
    }
  }

  private static Receiver.Kind kind(JsonNode node) {
    String kind = node.path("kind").asText();
    return switch (kind) {
      case "pagerduty" ->
          new Receiver.Kind.PagerDuty(
              template(node.path("routing_key")),
              node.has("url") ? template(node.get("url")) : null);
      case "webhook" ->
          new Receiver.Kind.Webhook(template(node.path("url")), headers(node.path("headers")));
      default -> new Receiver.Kind.Later(kind, Map.of());
    };
  }

  private static Map<String, Template> headers(JsonNode node) {
    Map<String, Template> headers = new HashMap<>();
    node.properties().forEach(header -> headers.put(header.getKey(), template(header.getValue())));
    return headers;
  }

  private static Template template(JsonNode parts) {
    List<Part> read = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    for (JsonNode part : parts) {
      if (part.isTextual()) {
        read.add(new Part.Text(part.asText()));
        source.append(part.asText().replace("$(", "$$("));
      } else {
        String name = part.path("secret").asText();
        read.add(new Part.Value(new Expression.Secret(name)));
        source.append("$(secret.").append(name).append(')');
      }
    }
    return new Template(source.toString(), read);
  }
}
