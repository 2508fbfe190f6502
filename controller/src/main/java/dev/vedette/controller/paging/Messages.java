// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.paging.PageLabels.EpisodeLabels;
import dev.vedette.controller.paging.PageLabels.SubjectLabels;
import java.time.Instant;
import java.util.List;

/** Makes the message of an episode's page and of its resolve. */
final class Messages {
  private Messages() {}

  static PageMessage trigger(Incident incident, PageText words, Instant now) {
    return new PageMessage(
        incident.key(),
        PageMessage.Action.TRIGGER,
        incident.severity(),
        incident.episode().since(),
        words.begun(incident, now),
        labels(incident));
  }

  /** The resolve of {@code trigger}: same key, same labels. */
  static PageMessage resolve(PageMessage trigger, PageMessage.Text text, Instant now) {
    return new PageMessage(
        trigger.key(), PageMessage.Action.RESOLVE, trigger.severity(), now, text, trigger.labels());
  }

  private static PageLabels labels(Incident incident) {
    CheckId check = Matching.check(incident.subject());
    return new PageLabels(
        Matching.source(incident.subject()),
        new SubjectLabels(
            check == null ? null : check.value(),
            rule(incident.subject()),
            GroupKey.host(incident)),
        new EpisodeLabels(incident.number(), incident.episode().number()),
        locations(incident).stream().map(LocationId::value).toList(),
        incident.about().owner(),
        incident.about().tags());
  }

  /** The rule's id, or a word for what Vedette finds of itself. */
  private static String rule(Subject subject) {
    return switch (subject) {
      case Subject.CheckRule rule -> rule.rule().value();
      case Subject.DarkLocation dark -> "dark";
      case Subject.Blindness blind -> "blind";
      case Subject.BadDefinitions bad -> "definitions";
      case Subject.ExpiringSecrets expiring -> "secrets";
      case Subject.Undeliverable undeliverable -> "undeliverable";
      case Subject.Certificate certificate -> "expiring";
    };
  }

  private static List<LocationId> locations(Incident incident) {
    return incident.subject() instanceof Subject.DarkLocation dark
        ? List.of(dark.location())
        : incident.episode().evidence().locations();
  }
}
