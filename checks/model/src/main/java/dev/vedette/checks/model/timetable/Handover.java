// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.timetable;

import dev.vedette.checks.model.LocationId;
import java.time.Duration;
import java.time.Instant;

/**
 * How a location goes from one grid to another: the first instant on the new grid is at least half
 * a period after the location's last slot, and when that would leave a gap of more than one and a
 * half periods, the old grid gives one more slot in between.
 *
 * @param oldUntil the old grid holds before this instant
 * @param newFrom the new grid holds from this instant on
 */
public record Handover(Instant oldUntil, Instant newFrom) {

  /**
   * The change from {@code old} to {@code next} at {@code now}.
   *
   * @param last the location's last slot that was given out or is past; {@link Instant#EPOCH} for
   *     none
   */
  public static Handover at(
      Instant now, Timetable old, Timetable next, LocationId location, Instant last) {
    Instant from = startOn(next, now, last);
    Instant first = next.firstFrom(location, from);
    Instant bridge = old.firstFrom(location, later(now, last.plusMillis(1)));
    if (last.equals(Instant.EPOCH)
        || !isGap(last, first, next.every())
        || !bridge.isBefore(first)) {
      return new Handover(now, from);
    }
    return new Handover(bridge.plusMillis(1), startOn(next, now, bridge));
  }

  /** From when on a grid holds that follows a slot at {@code last}. */
  public static Instant startOn(Timetable next, Instant now, Instant last) {
    return later(now, last.plus(next.every().dividedBy(2)));
  }

  private static boolean isGap(Instant last, Instant first, Duration every) {
    return Duration.between(last, first).compareTo(every.multipliedBy(3).dividedBy(2)) > 0;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
