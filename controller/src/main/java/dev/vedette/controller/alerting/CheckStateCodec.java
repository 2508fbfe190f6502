// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.CheckState.Findings;
import dev.vedette.controller.alerting.CheckState.Notes;
import dev.vedette.controller.alerting.LocationState.Control;
import dev.vedette.controller.alerting.LocationState.Sight;
import dev.vedette.controller.alerting.LocationState.Streak;
import dev.vedette.controller.alerting.RuleState.Flap;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.RuleState.Reach;
import dev.vedette.controller.alerting.RuleState.Told;
import dev.vedette.controller.alerting.window.Windows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text that a check's state is kept as, version 1, without its windows. Instants are
 * milliseconds after {@code born}.
 */
public final class CheckStateCodec {
  private static final int VERSION = 1;

  private CheckStateCodec() {}

  /** Compact JSON. */
  public static String write(CheckState state) {
    ObjectNode root = Compact.object().put("v", VERSION).put("born", state.born().toEpochMilli());
    ObjectNode places = root.putObject("at");
    state
        .locations()
        .forEach((at, place) -> write(places.putArray(at.value()), place, state.born()));
    ObjectNode rules = root.putObject("rules");
    state.rules().forEach((id, rule) -> write(rules.putObject(id.value()), rule));
    ArrayNode asks = root.putArray("asks");
    state.asks().forEach(ask -> write(asks.addArray(), ask));
    Compact.put(root, "failure", state.findings().failure());
    Compact.put(root, "blindness", state.findings().blindness());
    Compact.put(root, "slowness", state.findings().slowness());
    HushCodec.write(root, state.notes().hushes());
    DependencyCodec.write(root, state.notes().ties());
    return root.toString();
  }

  private static void write(ArrayNode array, LocationState place, Instant born) {
    Streak streak = place.streak();
    array.add(streak.length()).add(after(born, streak.since())).add(after(born, streak.judged()));
    array.add(after(born, streak.heard()));
    Sight sight = place.sight();
    array.add(sight.length()).add(after(born, sight.since())).add(after(born, sight.latest()));
    array.add(sight.ran() ? 1 : 0).add(Words.of(place.control()));
    Pace pace = place.pace();
    if (pace.runs() > 0) {
      array.add(pace.digits());
    }
    if (pace.slow() != 0) {
      array.add(after(born, pace.since()));
    }
  }

  private static long after(Instant born, Instant instant) {
    return instant.toEpochMilli() - born.toEpochMilli();
  }

  private static void write(ObjectNode object, RuleState rule) {
    if (rule.heldSince() != null) {
      object.put("held", rule.heldSince().toEpochMilli());
    }
    Open open = rule.open();
    if (open != null) {
      write(object, open);
    }
    if (!rule.begins().isEmpty()) {
      ArrayNode begins = object.putArray("begins");
      rule.begins().forEach(begin -> begins.add(begin.toEpochMilli()));
    }
  }

  private static void write(ObjectNode object, Open open) {
    Told told = open.told();
    object.put("since", open.since().toEpochMilli());
    object.put("severity", Words.of(told.severity())).put("reach", Words.of(told.reach()));
    object.put("paged", told.paged() == null ? 0 : told.paged().toEpochMilli());
    names(object.putArray("at"), open.locations());
    names(object.putArray("hidden"), open.hidden());
    if (open.flapping() != null) {
      Instant calm = open.flapping().calm();
      object.put("calm", calm == null ? 0 : calm.toEpochMilli());
    }
  }

  private static void names(ArrayNode array, List<LocationId> locations) {
    locations.forEach(location -> array.add(location.value()));
  }

  private static void write(ArrayNode array, PendingAsk ask) {
    array.add(Words.of(ask.kind())).add(ask.location().value()).add(ask.at().toEpochMilli());
  }

  /** Throws {@link IllegalArgumentException} for a text that no version of ours has written. */
  public static CheckState read(String text) {
    JsonNode root = Compact.parse(text);
    if (root.path("v").asInt() != VERSION) {
      throw new IllegalArgumentException("rule state of version " + root.path("v"));
    }
    Instant born = Compact.instant(root.get("born"));
    SortedMap<LocationId, LocationState> places = new TreeMap<>();
    root.get("at")
        .properties()
        .forEach(at -> places.put(new LocationId(at.getKey()), place(at.getValue(), born)));
    SortedMap<RuleId, RuleState> rules = new TreeMap<>();
    root.get("rules")
        .properties()
        .forEach(rule -> rules.put(new RuleId(rule.getKey()), rule(rule.getValue())));
    List<PendingAsk> asks = new ArrayList<>();
    root.get("asks").forEach(ask -> asks.add(ask(ask)));
    Findings findings =
        new Findings(
            Compact.telling(root.get("failure")),
            Compact.telling(root.get("blindness")),
            Compact.telling(root.get("slowness")));
    return new CheckState(
        born,
        places,
        rules,
        new Notes(asks, findings, HushCodec.read(root), DependencyCodec.ties(root)),
        Windows.NONE);
  }

  private static LocationState place(JsonNode node, Instant born) {
    Streak streak =
        new Streak(node.get(0).asInt(), at(node, 1, born), at(node, 2, born), at(node, 3, born));
    Sight sight =
        new Sight(
            node.get(4).asInt(), at(node, 5, born), at(node, 6, born), node.get(7).asInt() == 1);
    return new LocationState(
        streak, sight, Compact.word(Control.class, node.get(8)), pace(node, born));
  }

  private static Pace pace(JsonNode node, Instant born) {
    Instant since = node.has(10) ? at(node, 10, born) : Instant.EPOCH;
    return node.has(9) ? Pace.ofDigits(node.get(9).asText(), since) : Pace.NONE;
  }

  private static Instant at(JsonNode node, int index, Instant born) {
    return born.plusMillis(node.get(index).asLong());
  }

  private static RuleState rule(JsonNode node) {
    @Nullable Instant held = node.has("held") ? Compact.instant(node.get("held")) : null;
    List<Instant> begins = new ArrayList<>();
    node.path("begins").forEach(begin -> begins.add(Compact.instant(begin)));
    return new RuleState(node.has("since") ? open(node) : null, held, begins);
  }

  private static Open open(JsonNode node) {
    Instant since = Compact.instant(node.get("since"));
    return new Open(
        since,
        locations(node.get("at")),
        locations(node.get("hidden")),
        new Told(
            Compact.word(Severity.class, node.get("severity")),
            Compact.word(Reach.class, node.get("reach")),
            paged(node.get("paged"), since)),
        node.has("calm") ? new Flap(instantOrNull(node.get("calm"))) : null);
  }

  /** Once it was yes or no; then it is taken to have been paged when the trouble began. */
  private static @Nullable Instant paged(JsonNode node, Instant since) {
    if (node.isBoolean()) {
      return node.asBoolean() ? since : null;
    }
    return instantOrNull(node);
  }

  /** Zero stands for none. */
  private static @Nullable Instant instantOrNull(JsonNode node) {
    return node.asLong() == 0 ? null : Compact.instant(node);
  }

  private static List<LocationId> locations(JsonNode names) {
    List<LocationId> locations = new ArrayList<>();
    names.forEach(name -> locations.add(new LocationId(name.asText())));
    return locations;
  }

  private static PendingAsk ask(JsonNode node) {
    return new PendingAsk(
        Compact.word(SlotKind.class, node.get(0)),
        new LocationId(node.get(1).asText()),
        Compact.instant(node.get(2)));
  }
}
