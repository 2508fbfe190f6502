// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.Retired;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Event.SlotMissed;
import dev.vedette.controller.alerting.Event.SlotOverdue;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text that an event and its lights are kept as, version 1. The check is known from the row.
 */
public final class EventCodec {
  private EventCodec() {}

  /** Compact JSON. */
  public static String write(Event event) {
    ObjectNode node = Compact.object();
    switch (event) {
      case RunJudged run -> {
        slot(node.put("e", "run").put("run", run.run().toString()), run.slot());
        node.put("verdict", Words.of(run.verdict()));
        Compact.put(node, "finding", run.finding());
        metrics(node, run.metrics());
      }
      case SlotMissed missed -> {
        slot(node.put("e", "missed"), missed.slot());
        node.put("ours", missed.ours()).put("why", missed.reason());
      }
      case SlotOverdue overdue -> slot(node.put("e", "overdue"), overdue.slot());
      case AskRefused refused -> refused(node, refused);
      case ControlTried tried ->
          node.put("e", "control")
              .put("at", tried.location().value())
              .put("host", tried.host())
              .put("ok", tried.answered());
      case Event.Tick tick -> node.put("e", "tick");
      case Event.Hushed hushed -> HushCodec.write(node.put("e", "hushed"), hushed.hushes());
      case Event.DependencyHeard heard ->
          DependencyCodec.write(
              node.put("e", "dependency").put("on", heard.on().value()), heard.footing());
      case Event.Redefined redefined -> node.put("e", "redefined");
      case Retired retired -> node.put("e", "retired").put("why", retired.reason());
    }
    return node.toString();
  }

  private static void metrics(ObjectNode node, SortedMap<String, Double> metrics) {
    if (!metrics.isEmpty()) {
      metrics.forEach(node.putObject("m")::put);
    }
  }

  private static SortedMap<String, Double> metrics(JsonNode node) {
    SortedMap<String, Double> metrics = new TreeMap<>();
    node.path("m")
        .properties()
        .forEach(one -> metrics.put(one.getKey(), one.getValue().asDouble()));
    return metrics;
  }

  private static void refused(ObjectNode node, AskRefused refused) {
    node.put("e", "refused").put("kind", Words.of(refused.kind()));
    node.put("at", refused.location().value()).put("due", refused.at().toEpochMilli());
    node.put("why", refused.reason());
  }

  private static void slot(ObjectNode node, Slot slot) {
    node.put("at", slot.location().value()).put("due", slot.due().toEpochMilli());
    node.put("kind", Words.of(slot.kind()));
  }

  /** Throws {@link IllegalArgumentException} for a text that no version of ours has written. */
  public static Event read(CheckId check, String text) {
    JsonNode node = Compact.parse(text);
    return switch (node.path("e").asText()) {
      case "run" ->
          new RunJudged(
              RunId.parse(node.get("run").asText()),
              slot(check, node),
              Compact.word(Verdict.class, node.get("verdict")),
              Compact.finding(node.get("finding")),
              metrics(node));
      case "missed" -> new SlotMissed(slot(check, node), node.get("ours").asBoolean(), why(node));
      case "overdue" -> new SlotOverdue(slot(check, node));
      case "refused" ->
          new AskRefused(
              Compact.word(SlotKind.class, node.get("kind")),
              at(node),
              Compact.instant(node.get("due")),
              why(node));
      case "control" ->
          new ControlTried(at(node), node.get("host").asText(), node.get("ok").asBoolean());
      case "tick" -> new Event.Tick();
      case "hushed" -> new Event.Hushed(HushCodec.read(node));
      case "dependency" ->
          new Event.DependencyHeard(
              new CheckId(node.get("on").asText()), DependencyCodec.footing(node));
      case "redefined" -> new Event.Redefined();
      case "retired" -> new Retired(why(node));
      default -> throw new IllegalArgumentException("no event: " + text);
    };
  }

  private static Slot slot(CheckId check, JsonNode node) {
    return new Slot(
        check,
        at(node),
        Compact.instant(node.get("due")),
        Compact.word(SlotKind.class, node.get("kind")));
  }

  private static LocationId at(JsonNode node) {
    return new LocationId(node.get("at").asText());
  }

  private static String why(JsonNode node) {
    return node.get("why").asText();
  }

  /** Compact JSON; empty when all are lit, which is nearly always. */
  public static String write(Lights lights) {
    if (lights.unlit().isEmpty()) {
      return "";
    }
    ArrayNode array = Compact.array();
    lights.unlit().forEach((at, light) -> array.add(at.value()).add(Words.of(light)));
    return array.toString();
  }

  /** Reads what {@link #write(Lights)} wrote. */
  public static Lights lights(String text) {
    if (text.isEmpty()) {
      return Lights.ALL_LIT;
    }
    SortedMap<LocationId, Light> unlit = new TreeMap<>();
    Iterator<JsonNode> words = Compact.parse(text).iterator();
    while (words.hasNext()) {
      unlit.put(new LocationId(words.next().asText()), Compact.word(Light.class, words.next()));
    }
    return new Lights(unlit);
  }
}
