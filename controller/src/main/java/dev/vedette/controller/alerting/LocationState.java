// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Instant;

/**
 * What a check knows of one location.
 *
 * @param streak the latest runs
 * @param sight the latest scheduled slots
 * @param control whether the location's own network was found well since the streak began
 * @param pace how slow the latest runs were
 */
public record LocationState(Streak streak, Sight sight, Control control, Pace pace) {
  public static final LocationState UNKNOWN =
      new LocationState(Streak.NONE, Sight.NONE, Control.UNKNOWN, Pace.NONE);

  /** What control targets said since the streak began. */
  public enum Control {
    UNKNOWN,
    ANSWERED,
    /** One was tried in vain, and none has answered since. */
    UNANSWERED,
    /** There are none to ask. */
    NONE
  }

  /**
   * Runs in a row that said the same of the target. Errored ones count neither way.
   *
   * @param length right runs (positive), slow or not, or failed ones (negative)
   * @param since due instant of the first
   * @param judged due instant of the latest
   * @param heard when the latest was heard of
   */
  public record Streak(int length, Instant since, Instant judged, Instant heard) {
    static final Streak NONE = new Streak(0, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    /** With one more run. */
    Streak and(boolean right, Instant due, Instant now) {
      boolean same = right ? length > 0 : length < 0;
      int longer = same ? length + Integer.signum(length) : right ? 1 : -1;
      return new Streak(Math.clamp(longer, -MOST, MOST), same ? since : due, due, now);
    }

    /** Nothing known any more, but no older run counts. */
    Streak forgotten() {
      return new Streak(0, judged, judged, heard);
    }

    /** Only the latest run counts. */
    Streak anew() {
      return new Streak(Integer.signum(length), judged, judged, heard);
    }
  }

  /**
   * Scheduled slots in a row with a usable verdict (positive) or without one (negative).
   *
   * @param since due instant of the first
   * @param latest due instant of the latest
   * @param ran whether the latest brought a run, errored or not
   */
  public record Sight(int length, Instant since, Instant latest, boolean ran) {
    static final Sight NONE = new Sight(0, Instant.EPOCH, Instant.EPOCH, true);

    /** With one more slot. */
    Sight and(boolean usable, boolean run, Instant due) {
      boolean same = usable ? length > 0 : length < 0;
      int longer = same ? length + Integer.signum(length) : usable ? 1 : -1;
      return new Sight(Math.clamp(longer, -MOST, MOST), same ? since : due, due, run);
    }

    Sight forgotten() {
      return new Sight(0, latest, latest, true);
    }
  }

  /** More in a row than any rule asks for: longer streaks would only change rows. */
  private static final int MOST = 99;

  LocationState with(Streak changed) {
    boolean sameSide = Integer.signum(changed.length()) == Integer.signum(streak.length());
    return new LocationState(changed, sight, sameSide ? control : Control.UNKNOWN, pace);
  }

  LocationState with(Sight changed) {
    return new LocationState(streak, changed, control, pace);
  }

  LocationState with(Control changed) {
    return new LocationState(streak, sight, changed, pace);
  }

  LocationState with(Pace changed) {
    return new LocationState(streak, sight, control, changed);
  }

  /** Whether something is wrong here, or was lately. */
  boolean isRestless() {
    return failed() > 0 || unseen() > 0 || pace.slow() != 0;
  }

  /** How many runs in a row failed. */
  public int failed() {
    return Math.max(0, -streak.length());
  }

  /** How many runs in a row were right, slow or not. */
  public int right() {
    return Math.max(0, streak.length());
  }

  /** How many scheduled slots in a row had no usable verdict. */
  public int unseen() {
    return Math.max(0, -sight.length());
  }

  /** How many scheduled slots in a row had a usable verdict. */
  public int seen() {
    return Math.max(0, sight.length());
  }
}
