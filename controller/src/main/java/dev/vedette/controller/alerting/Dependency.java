// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check knows of one that it depends on.
 *
 * @param footing the latest that was heard; after a recovery the one before, until {@code until}
 * @param asked the latest question; null when there was none
 * @param until until when it holds pages though it has recovered; null while it has not
 */
public record Dependency(Footing footing, @Nullable Asked asked, @Nullable Instant until) {
  static final Dependency UNKNOWN = new Dependency(Footing.RIGHT, null, null);

  /** An answer is waited for so long, and so long no other question is put. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A run of the other check was asked for. */
  public record Asked(LocationId location, Instant at, boolean answered) {}

  /** After one more word of the other check, heard at {@code now}. */
  Dependency heard(Footing next, Duration grace, Instant now) {
    Asked answered = asked == null ? null : new Asked(asked.location(), asked.at(), true);
    boolean recovered = next.word() == Footing.Word.RIGHT || next.word() == Footing.Word.SUSPECT;
    if (!recovered || !footing.isFailing()) {
      return new Dependency(next, answered, null);
    }
    Instant end = until == null ? now.plus(grace) : until;
    return end.isAfter(now)
        ? new Dependency(footing, answered, end)
        : new Dependency(next, answered, null);
  }

  Dependency asked(LocationId location, Instant at) {
    return new Dependency(footing, new Asked(location, at, false), until);
  }

  /** Whether its word may still change what is paged. */
  boolean isAwaited(Instant now) {
    return footing.word() == Footing.Word.SUSPECT
        || (asked != null && !asked.answered() && isRecent(asked, now));
  }

  /** Whether it was asked so lately that it is not asked again. */
  boolean isAsked(Instant now) {
    return asked != null && isRecent(asked, now);
  }

  private static boolean isRecent(Asked asked, Instant now) {
    return asked.at().plus(PATIENCE).isAfter(now);
  }

  /** Whether it explains failures just now. */
  boolean holds(Instant now) {
    return footing.isFailing() && (until == null || until.isAfter(now));
  }
}
