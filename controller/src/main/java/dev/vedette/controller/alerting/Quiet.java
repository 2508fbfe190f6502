// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.check.Alerting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a check judges without paging: muted, or on trial. */
public final class Quiet {
  private Quiet() {}

  /** Whether the check judges without paging at {@code now}. */
  public static boolean isQuiet(RuleContext context, CheckState state, Instant now) {
    return of(new Scene(context, state, now)) != null;
  }

  /** Until when the check is quiet; null when it is not. */
  static @Nullable Instant of(Scene scene) {
    Alerting alerting = scene.context().definition().alerting();
    Instant muted = alerting.mute() == null ? null : alerting.mute().until();
    Instant trial = alerting.trial() == null ? null : scene.state().born().plus(alerting.trial());
    return later(upcoming(muted, scene.now()), upcoming(trial, scene.now()));
  }

  private static @Nullable Instant upcoming(@Nullable Instant until, Instant now) {
    return until != null && until.isAfter(now) ? until : null;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
