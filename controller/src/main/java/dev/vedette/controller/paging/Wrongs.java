// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong, in a few words: the most telling first, then shorter. */
final class Wrongs {
  private static final int MOST_PLACES = 3;

  private Wrongs() {}

  /**
   * @param place how a location is called
   */
  static List<String> of(Incident incident, Function<LocationId, String> place) {
    Evidence evidence = incident.episode().evidence();
    return switch (incident.subject()) {
      case Subject.CheckRule rule -> ofCheck(incident.about().condition(), evidence, place);
      case Subject.DarkLocation dark -> List.of("dark, " + evidence.summary(), "dark");
      case Subject.Blindness blind -> List.of("blind");
      case Subject.BadDefinitions bad -> List.of(evidence.summary());
      case Subject.ExpiringSecrets expiring -> List.of("some expire soon or have expired");
      case Subject.Undeliverable undeliverable -> List.of("pages do not arrive");
      case Subject.Certificate certificate -> List.of(evidence.summary(), "certificate expires");
    };
  }

  private static List<String> ofCheck(
      String condition, Evidence evidence, Function<LocationId, String> place) {
    return switch (condition) {
      case "failing" -> found(evidence, "fails");
      case "failing-here" -> here(found(evidence, "fails"), places(evidence, place));
      case "blind" -> blind(evidence);
      case "degraded" -> found(evidence, "slow");
      default -> List.of(evidence.summary().isEmpty() ? condition : evidence.summary(), condition);
    };
  }

  /** The place matters more than the step. */
  private static List<String> here(List<String> whats, String places) {
    return Stream.concat(whats.stream().map(what -> what + places), whats.stream().skip(1))
        .toList();
  }

  private static String places(Evidence evidence, Function<LocationId, String> place) {
    String places =
        evidence.locations().stream()
            .limit(MOST_PLACES)
            .map(place)
            .collect(Collectors.joining(", "));
    int more = evidence.locations().size() - MOST_PLACES;
    return " in " + places + (more > 0 ? " and " + more + " more" : "");
  }

  private static List<String> blind(Evidence evidence) {
    Finding finding = evidence.finding();
    return finding == null
        ? List.of("blind, no verdicts", "blind")
        : List.of("blind, " + word(finding.cause()), "blind");
  }

  private static List<String> found(Evidence evidence, String otherwise) {
    Finding finding = evidence.finding();
    if (finding == null) {
      return List.of(otherwise);
    }
    String word = word(finding.cause());
    if (finding.cause() == Cause.THIRD_PARTY && finding.host() != null) {
      String host = finding.host();
      return List.of("third party %s at fault".formatted(host), host + " at fault", word);
    }
    return finding.step() == null
        ? List.of(word)
        : List.of("%s at \"%s\"".formatted(word, finding.step()), word);
  }

  private static String word(Cause cause) {
    return switch (cause) {
      case DNS -> "name does not resolve";
      case CONNECT -> "cannot connect";
      case TLS -> "TLS handshake fails";
      case CERTIFICATE -> "bad certificate";
      case TIMEOUT -> "times out";
      case PROTOCOL -> "broken answer";
      case TOO_LARGE -> "answer too large";
      case REDIRECT -> "redirected wrongly";
      case EXPECTATION -> "wrong answer";
      case SAVE -> "value missing in answer";
      case OAUTH -> "sign-in fails";
      case PAGE -> "page crashes or hangs";
      case SLOW -> "slow";
      case THIRD_PARTY -> "third party at fault";
      case CLEAN_UP -> "clean-up fails";
      case DEFINITION -> "check is wrong";
      case OAUTH_REQUEST -> "provider refuses the request";
      case CREDENTIALS -> "credentials not accepted";
      case SECRET -> "secret missing";
      case POLICY -> "forbidden by policy";
      case AGENT -> "agent at fault";
      case NOT_BUILT -> "not built yet";
      case INTERNAL -> "bug in Vedette";
      case UNKNOWN -> "fails";
    };
  }
}
