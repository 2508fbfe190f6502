// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.util.concurrent.TimeUnit;

/**
 * The one axis that a run's times lie on, in microseconds. Three clocks are mapped onto it: the
 * worker's own; the browser's, that CDP tells in seconds; and the wall clock as pages tell it, in
 * milliseconds. Own and browser's clock are read together once; each request tells browser's and
 * wall clock together, and the first one that does is kept, so that a wall clock that is set moves
 * nothing.
 */
final class Axis {
  private final Clocks clocks;
  private long zeroNanos;
  private double wallOfBrowserZero = Double.NaN;

  Axis(Clocks clocks) {
    this.clocks = clocks;
    this.zeroNanos = clocks.ownNanos();
  }

  /** The axis begins at this point of the worker's clock. */
  void startAt(long nanos) {
    zeroNanos = nanos;
  }

  /** A moment on the wall clock and on the browser's. */
  void sameMoment(double wallSeconds, double seconds) {
    if (Double.isNaN(wallOfBrowserZero) && wallSeconds > 0) {
      wallOfBrowserZero = wallSeconds - seconds;
    }
  }

  long ofOwn(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos - zeroNanos);
  }

  long ofBrowser(double seconds) {
    return ofOwn(clocks.ownNanos()) + Math.round((seconds - clocks.browserSeconds()) * 1e6);
  }

  /** −1 when no request has told the wall clock yet. */
  long ofWall(double millis) {
    return Double.isNaN(wallOfBrowserZero) ? -1 : ofBrowser(millis / 1e3 - wallOfBrowserZero);
  }
}
