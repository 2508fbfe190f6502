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
    return "%s %d: %spages of %s are held until %s%n  because %s"
        .formatted(
            label(order),
            order.path("id").asLong(),
            isPartial(order.path("match")) ? "some " : "",
            checks(order.path("checks")),
            local(order.path("until")),
            order.path("because").asText());
  }

  /** One line for what was ended. */
  String ended(JsonNode order) {
    return "%s %d is over: %s may page again; what is still open pages now"
        .formatted(label(order), order.path("id").asLong(), checks(order.path("checks")));
  }

  private static String label(JsonNode order) {
    return order.path("kind").asText().equals("hold") ? "Hold" : "Silence";
  }

  /** Whether the match picks some of a check's incidents. */
  private static boolean isPartial(JsonNode match) {
    return match.has("severity") || match.has("rule") || match.has("locations");
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
