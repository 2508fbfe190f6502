// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes episodes one page. */
final class GroupKey {
  private GroupKey() {}

  /**
   * The values of {@code by}, in words; empty when the incident must stay alone: it is not about a
   * check, or one of the values is not known.
   */
  static Optional<String> of(Incident incident, Route.Group group) {
    if (group.by().isEmpty() || !(incident.subject() instanceof Subject.CheckRule rule)) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (String word : group.by()) {
      String value = value(word, rule, incident);
      if (value == null) {
        return Optional.empty();
      }
      values.add(word + "=" + value);
    }
    return Optional.of(String.join(" ", values));
  }

  private static @Nullable String value(String word, Subject.CheckRule rule, Incident incident) {
    return switch (word) {
      case "host" -> host(incident);
      case "check" -> rule.check().value();
      case "rule" -> rule.rule().value();
      case "owner" -> incident.about().owner();
      case "location" -> incident.episode().evidence().locations().toString();
      default -> null;
    };
  }

  /** Null when nothing was found, or not at a host. */
  static @Nullable String host(Incident incident) {
    Finding finding = incident.episode().evidence().finding();
    return finding == null ? null : finding.host();
  }
}
