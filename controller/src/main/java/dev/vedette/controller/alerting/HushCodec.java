// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.repository.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The text of hushes, in states and events: nothing when there are none. */
final class HushCodec {
  private static final String KEY = "hushes";

  private HushCodec() {}

  static void write(ObjectNode node, List<Hush> hushes) {
    if (!hushes.isEmpty()) {
      ArrayNode array = node.putArray(KEY);
      hushes.forEach(hush -> write(array.addArray(), hush));
    }
  }

  private static void write(ArrayNode array, Hush hush) {
    array.add(Words.of(hush.mode())).add(Words.of(hush.origin())).add(hush.why());
    array.add(hush.until().toEpochMilli());
    names(array.addArray(), hush.only().severities(), Words::of);
    names(array.addArray(), hush.only().rules(), RuleId::value);
    names(array.addArray(), hush.only().locations(), LocationId::value);
    names(array.addArray(), hush.only().sources(), source -> source);
  }

  private static <T> void names(ArrayNode array, List<T> all, Function<T, String> name) {
    all.forEach(one -> array.add(name.apply(one)));
  }

  static List<Hush> read(JsonNode node) {
    List<Hush> hushes = new ArrayList<>();
    node.path(KEY).forEach(hush -> hushes.add(hush(hush)));
    return hushes;
  }

  private static Hush hush(JsonNode node) {
    return new Hush(
        Compact.word(Hush.Mode.class, node.get(0)),
        Compact.word(Hush.Origin.class, node.get(1)),
        node.get(2).asText(),
        Compact.instant(node.get(3)),
        new Match.Facets(
            all(node.get(4), word -> Compact.word(Severity.class, word)),
            all(node.get(5), word -> new RuleId(word.asText())),
            all(node.get(6), word -> new LocationId(word.asText())),
            all(node.get(7), JsonNode::asText)));
  }

  private static <T> List<T> all(JsonNode array, Function<JsonNode, T> make) {
    List<T> all = new ArrayList<>();
    array.forEach(one -> all.add(make.apply(one)));
    return all;
  }
}
