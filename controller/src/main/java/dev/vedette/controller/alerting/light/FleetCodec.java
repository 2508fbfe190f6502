// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Light;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The text that the lights are kept as, version 1. */
public final class FleetCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FleetCodec() {}

  /** Compact JSON. */
  public static String write(Fleet fleet) {
    ObjectNode root = JSON.createObjectNode().put("v", 1).put("blind", fleet.blind());
    ObjectNode lamps = root.putObject("lamps");
    fleet.lamps().forEach((location, lamp) -> write(lamps.putArray(location.value()), lamp));
    return root.toString();
  }

  private static void write(ArrayNode array, Lamp lamp) {
    array.add(Words.of(lamp.light())).add(lamp.since().toEpochMilli()).add(lamp.told());
    ObjectNode tries = array.addObject();
    lamp.tries()
        .forEach(
            (control, look) ->
                tries
                    .putArray(control.value())
                    .add(look.due().toEpochMilli())
                    .add(look.answered()));
  }

  /** Throws {@link IllegalArgumentException} for a text that no version of ours has written. */
  public static Fleet read(String text) {
    JsonNode root = parse(text);
    SortedMap<LocationId, Lamp> lamps = new TreeMap<>();
    root.path("lamps")
        .properties()
        .forEach(lamp -> lamps.put(new LocationId(lamp.getKey()), lamp(lamp.getValue())));
    return new Fleet(lamps, root.path("blind").asBoolean());
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the lights are damaged: " + e.getOriginalMessage(), e);
    }
  }

  private static Lamp lamp(JsonNode node) {
    SortedMap<CheckId, Lamp.Try> tries = new TreeMap<>();
    node.get(3)
        .properties()
        .forEach(
            look ->
                tries.put(
                    new CheckId(look.getKey()),
                    new Lamp.Try(
                        instant(look.getValue().get(0)), look.getValue().get(1).asBoolean())));
    Light light =
        Words.parse(Light.class, node.get(0).asText())
            .orElseThrow(() -> new IllegalArgumentException("no light: " + node));
    return new Lamp(light, instant(node.get(1)), node.get(2).asBoolean(), tries);
  }

  private static Instant instant(JsonNode node) {
    return Instant.ofEpochMilli(node.asLong());
  }
}
