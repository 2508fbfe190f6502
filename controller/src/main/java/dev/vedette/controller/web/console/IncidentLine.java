// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * One open incident.
 *
 * @param severity one of {@code critical error warning info}
 * @param scope for instance {@code 12 of 12 locations}; empty when it is about none
 * @param finding what was seen, and in which step; empty when there is nothing to say
 */
public record IncidentLine(
    long number, String severity, String title, String scope, Instant since, String finding) {
  private static final int MOST_NAMES = 3;

  public static IncidentLine of(Incident incident) {
    Evidence evidence = incident.episode().evidence();
    Finding finding = evidence.finding();
    return new IncidentLine(
        incident.number(),
        Words.of(incident.severity()),
        title(incident),
        scope(evidence),
        incident.episode().since(),
        held(incident) + (finding == null ? evidence.summary() : seen(finding)));
  }

  /** What was seen, and in which step. */
  public static String seen(Finding finding) {
    return finding.step() == null ? finding.message() : finding.step() + ": " + finding.message();
  }

  private static String held(Incident incident) {
    String held = incident.episode().delivery().held();
    return held.isEmpty() ? "" : "Held, nobody is paged: " + held + ". ";
  }

  private static String title(Incident incident) {
    return switch (incident.subject()) {
      case Subject.CheckRule on -> incident.about().name() + ": " + incident.about().condition();
      case Subject.DarkLocation dark -> "Location " + dark.location() + " sees nothing";
      case Subject.Blindness blind -> "Vedette is blind: most locations see nothing";
      case Subject.BadDefinitions bad -> "Definitions have errors";
      case Subject.ExpiringSecrets expiring -> "Secrets expire";
      case Subject.Undeliverable page -> "Pages to " + page.receiver() + " do not arrive";
      case Subject.Certificate certificate ->
          incident.about().name() + ": " + incident.episode().evidence().summary();
    };
  }

  /** For instance {@code 12 of 12 locations}; empty when it is about none. */
  public static String scope(Evidence evidence) {
    int here = evidence.locations().size();
    if (evidence.ofLocations() == 0) {
      return "";
    }
    String names =
        here > 0 && here <= MOST_NAMES
            ? ": "
                + evidence.locations().stream()
                    .map(LocationId::value)
                    .collect(Collectors.joining(", "))
            : "";
    return here + " of " + evidence.ofLocations() + " locations" + names;
  }
}
