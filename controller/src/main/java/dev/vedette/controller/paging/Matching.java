// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an incident is one of those that a {@link Match} means. */
final class Matching {
  private Matching() {}

  /**
   * Whether the incident is meant on account of {@code concern}.
   *
   * @param concern null when the incident concerns no check
   */
  static boolean matches(Match match, Incident incident, @Nullable Concern concern) {
    Match.Facets facets = match.facets();
    return has(match.checks(), concern == null ? null : concern.check())
        && has(match.owners(), concern == null ? null : concern.owner())
        && hasTags(match.tags(), concern == null ? Map.of() : concern.tags())
        && has(facets.severities(), incident.severity())
        && has(facets.rules(), concern == null ? null : concern.rule())
        && hasAny(facets.locations(), incident.episode().evidence().locations())
        && has(facets.sources(), source(incident.subject()));
  }

  /** The checks that it concerns; one null when it concerns none. */
  static List<@Nullable Concern> concerns(Incident incident) {
    if (incident.subject() instanceof Subject.CheckRule subject) {
      Incident.About about = incident.about();
      return List.of(new Concern(subject.check(), subject.rule(), about.owner(), about.tags()));
    }
    List<Concern> concerns = incident.episode().delivery().concerns();
    return concerns.isEmpty() ? Collections.singletonList(null) : List.copyOf(concerns);
  }

  /** The word of {@code source}. */
  static String source(Subject subject) {
    return switch (subject) {
      case Subject.CheckRule rule -> "check";
      case Subject.DarkLocation dark -> "location";
      case Subject.Blindness blind -> "vedette";
      case Subject.BadDefinitions bad -> "vedette";
      case Subject.ExpiringSecrets expiring -> "vedette";
      case Subject.Undeliverable undeliverable -> "vedette";
      case Subject.Certificate certificate -> "check";
    };
  }

  /** Null when it is not about a check. */
  static @Nullable CheckId check(Subject subject) {
    return subject instanceof Subject.CheckRule rule ? rule.check() : null;
  }

  private static <T> boolean has(List<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  private static <T> boolean hasAny(List<T> wanted, Collection<T> values) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, Set.copyOf(values));
  }

  private static boolean hasTags(Map<String, List<String>> wanted, Map<String, String> tags) {
    return wanted.entrySet().stream()
        .allMatch(tag -> tag.getValue().contains(tags.getOrDefault(tag.getKey(), "")));
  }
}
