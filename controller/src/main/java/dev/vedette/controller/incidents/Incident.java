// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.Subject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem, open or over, with the episode that is or was its last.
 *
 * @param number counts up from 1 in the order of opening
 */
public record Incident(long number, Subject subject, About about, Span span, Episode episode) {

  public boolean isOpen() {
    return span.resolved() == null;
  }

  public Severity severity() {
    return episode.severity();
  }

  /** The pager's key of the present episode. */
  public String key() {
    return EpisodeKey.of(subject, number, episode.number());
  }

  /**
   * What it is about, as it was when it opened.
   *
   * @param name of the check or the certificate; empty when it is not about one
   * @param condition the rule's {@code when}; empty when it is not about a check's rule
   */
  public record About(
      String name,
      @Nullable String owner,
      Map<String, String> tags,
      @Nullable URI runbook,
      String condition) {
    public About {
      tags = Map.copyOf(tags);
    }

    static About of(Subject subject, CheckFacts facts) {
      return switch (subject) {
        case Subject.CheckRule check -> of(facts, facts.condition(check.rule()));
        case Subject.Certificate certificate -> of(facts, "expiring");
        default -> new About("", null, Map.of(), null, "");
      };
    }

    private static About of(CheckFacts facts, String condition) {
      return new About(facts.name(), facts.owner(), facts.tags(), facts.runbook(), condition);
    }
  }

  /**
   * From when to when.
   *
   * @param opened when the incident was opened; the trouble may have been seen before
   * @param resolved null while open
   * @param reason why it ended, for a person; null while open
   */
  public record Span(Instant opened, @Nullable Instant resolved, @Nullable String reason) {}
}
