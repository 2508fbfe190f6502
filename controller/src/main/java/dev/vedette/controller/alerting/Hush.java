// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.repository.Match;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A time in which a check pages nobody, or less readily. Measuring and judging go on.
 *
 * @param why for a person: the maintenance's name, or what whoever asked for it gave as a reason
 * @param until when it is over; what is still open then pages
 * @param only which incidents of the check; empty parts agree with all
 */
public record Hush(Mode mode, Origin origin, String why, Instant until, Match.Facets only) {

  boolean isInForce(Instant now) {
    return until.isAfter(now);
  }

  /** Whether it is meant for an incident of a check, in all of {@code locations}. */
  boolean covers(RuleId rule, Severity severity, Collection<LocationId> locations) {
    return agrees(only.rules(), List.of(rule))
        && agrees(only.severities(), List.of(severity))
        && agrees(only.locations(), locations)
        && agrees(only.sources(), List.of("check"));
  }

  private static <T> boolean agrees(List<T> wanted, Collection<T> all) {
    return wanted.isEmpty() || wanted.containsAll(all);
  }

  /** How quiet. */
  public enum Mode {
    MUTE,
    /** Confirmation doubles; all locations failing for two minutes still pages. */
    LENIENT
  }

  /** Who wanted it. */
  public enum Origin {
    /** A window of the repository's {@code maintenance}. */
    MAINTENANCE,
    /** A person. */
    SILENCE,
    /** A deploy: {@code vedette hold}. */
    HOLD
  }
}
