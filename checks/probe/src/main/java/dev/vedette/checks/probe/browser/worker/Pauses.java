// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.TimeoutError;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits while the browser's events are heard. */
final class Pauses {
  private final BrowserContext context;
  private final LongSupplier nanos;

  Pauses(BrowserContext context, LongSupplier nanos) {
    this.context = context;
    this.nanos = nanos;
  }

  /** Until something that only events change is so, or the limit; whether it is so. */
  boolean until(BooleanSupplier condition, double millis) {
    try {
      context.waitForCondition(
          condition, new BrowserContext.WaitForConditionOptions().setTimeout(millis));
      return true;
    } catch (TimeoutError e) {
      return condition.getAsBoolean();
    }
  }

  /**
   * Until something that costs a question to the browser is so, or the limit; whether it is so. It
   * is asked again after a tenth of the time that has passed, but at most ten times a second.
   */
  boolean asking(BooleanSupplier condition, Limit limit) {
    while (!condition.getAsBoolean()) {
      if (limit.over()) {
        return false;
      }
      pause(limit.left(Math.clamp(limit.micros() / 10_000, 10, 100)));
    }
    return true;
  }

  private void pause(double millis) {
    long end = nanos.getAsLong() + (long) (millis * 1e6);
    until(() -> nanos.getAsLong() >= end, millis + 1_000);
  }

  /** Hears what there is to hear, without waiting. */
  void hear() {
    int[] rounds = {0};
    until(() -> rounds[0]++ > 0, 1_000);
  }
}
