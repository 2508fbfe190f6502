// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Dependency.Asked;
import dev.vedette.controller.alerting.Footing.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text that standings and dependencies are kept as: nothing where all is right. */
final class DependencyCodec {
  private DependencyCodec() {}

  static void write(ObjectNode object, Ties ties) {
    write(object, ties.footing());
    write(object, ties.on());
  }

  static Ties ties(JsonNode object) {
    return new Ties(footing(object), dependencies(object));
  }

  /** Writes nothing for {@link Footing#RIGHT}. */
  static void write(ObjectNode object, Footing footing) {
    if (!footing.equals(Footing.RIGHT)) {
      ArrayNode array = object.putArray("stand").add(Words.of(footing.word()));
      Outage outage = footing.outage();
      if (outage != null) {
        array.add(Words.of(outage.severity())).add(outage.since().toEpochMilli());
        outage.locations().forEach(location -> array.add(location.value()));
      }
    }
  }

  static Footing footing(JsonNode object) {
    JsonNode array = object.path("stand");
    if (array.isMissingNode()) {
      return Footing.RIGHT;
    }
    Footing.Word word = Compact.word(Footing.Word.class, array.get(0));
    return new Footing(word, array.size() > 1 ? outage(array) : null);
  }

  private static Outage outage(JsonNode array) {
    List<LocationId> locations = new ArrayList<>();
    for (int i = 3; i < array.size(); i++) {
      locations.add(new LocationId(array.get(i).asText()));
    }
    return new Outage(
        Compact.word(Severity.class, array.get(1)), Compact.instant(array.get(2)), locations);
  }

  /** Writes nothing when there are none. */
  private static void write(ObjectNode object, SortedMap<CheckId, Dependency> dependencies) {
    if (!dependencies.isEmpty()) {
      ObjectNode all = object.putObject("on");
      dependencies.forEach((on, known) -> write(all.putObject(on.value()), known));
    }
  }

  private static void write(ObjectNode object, Dependency known) {
    write(object, known.footing());
    Asked asked = known.asked();
    if (asked != null) {
      object
          .putArray("asked")
          .add(asked.location().value())
          .add(asked.at().toEpochMilli())
          .add(asked.answered());
    }
    if (known.until() != null) {
      object.put("until", known.until().toEpochMilli());
    }
  }

  private static SortedMap<CheckId, Dependency> dependencies(JsonNode object) {
    SortedMap<CheckId, Dependency> all = new TreeMap<>();
    object
        .path("on")
        .properties()
        .forEach(one -> all.put(new CheckId(one.getKey()), dependency(one.getValue())));
    return all;
  }

  private static Dependency dependency(JsonNode node) {
    return new Dependency(
        footing(node),
        asked(node.path("asked")),
        node.has("until") ? Compact.instant(node.get("until")) : null);
  }

  private static @Nullable Asked asked(JsonNode array) {
    return array.isMissingNode()
        ? null
        : new Asked(
            new LocationId(array.get(0).asText()),
            Compact.instant(array.get(1)),
            array.get(2).asBoolean());
  }
}
