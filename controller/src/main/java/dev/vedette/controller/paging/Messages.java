// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.paging.PageLabels.EpisodeLabels;
import dev.vedette.controller.paging.PageLabels.SubjectLabels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    RuleId rule = Matching.rule(incident.subject());
    return new PageLabels(
        Matching.source(incident.subject()),
        new SubjectLabels(text(check), text(rule), GroupKey.host(incident)),
        new EpisodeLabels(incident.number(), incident.episode().number()),
        incident.episode().evidence().locations().stream().map(LocationId::value).toList(),
        incident.about().owner(),
        incident.about().tags());
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
