// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A silence or a hold in words. */
final class HushText {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT);

  private final ZoneId zone;

  /**
   * @param zone of whoever reads it
   */
  HushText(ZoneId zone) {
    this.zone = zone;
  }

  /** What is hushed, until when and why: two lines. */
  String lines(JsonNode order) {
    return "%s %d: pages of %s%s are held until %s%n  because %s"
        .formatted(
            label(order),
            order.path("id").asLong(),
            checks(order.path("checks")),
            only(order.path("match")),
            local(order.path("until")),
            order.path("because").asText());
  }

  /** One line for what was ended. */
  String ended(JsonNode order) {
    return "%s %d is over: %s may page again, about what is still open at once,%n  unless another hold, silence or maintenance keeps it"
        .formatted(label(order), order.path("id").asLong(), checks(order.path("checks")));
  }

  private static String label(JsonNode order) {
    return order.path("kind").asText().equals("hold") ? "Hold" : "Silence";
  }

  /** Which of the checks' incidents, where the match picks some. */
  private static String only(JsonNode match) {
    return part(match.path("rule"), " for rule ")
        + part(match.path("severity"), " of severity ")
        + part(match.path("locations"), " from ");
  }

  private static String part(JsonNode words, String before) {
    return words.isEmpty()
        ? ""
        : words.valueStream().map(JsonNode::asText).collect(Collectors.joining(" or ", before, ""));
  }

  private static String checks(JsonNode checks) {
    int count = checks.path("count").asInt();
    List<String> names = new ArrayList<>();
    checks.path("names").forEach(name -> names.add(name.asText()));
    if (count > names.size()) {
      names.add((count - names.size()) + " more");
    }
    String number = count == 1 ? "1 check" : count + " checks";
    return names.isEmpty() ? number : number + " (" + String.join(", ", names) + ")";
  }

  private String local(JsonNode instant) {
    return LOCAL.format(Instant.parse(instant.asText()).atZone(zone));
  }
}
