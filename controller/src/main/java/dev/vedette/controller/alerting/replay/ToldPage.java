// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page: an episode that began and was not kept quiet.
 *
 * @param rule its id
 * @param begun when the page was sent
 * @param locations concerned when it began
 * @param doubtful whether it said that the locations may themselves be at fault
 * @param ended when the incident was resolved or a worse episode began; null while it is open
 */
public record ToldPage(
    String rule,
    Severity severity,
    Instant begun,
    List<LocationId> locations,
    boolean doubtful,
    @Nullable Instant ended) {
  public ToldPage {
    locations = List.copyOf(locations);
  }

  ToldPage endedAt(Instant instant) {
    return new ToldPage(rule, severity, begun, locations, doubtful, instant);
  }

  /** Whether both speak of the same trouble: same rule, and no more than {@code slack} apart. */
  boolean isSameTrouble(ToldPage other, Duration slack) {
    return rule.equals(other.rule)
        && !isOver(other.begun.minus(slack))
        && !other.isOver(begun.minus(slack));
  }

  private boolean isOver(Instant before) {
    return ended != null && ended.isBefore(before);
  }
}
