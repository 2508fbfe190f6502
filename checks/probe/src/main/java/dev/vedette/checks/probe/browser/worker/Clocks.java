// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.function.LongSupplier;

/**
 * The worker's clock and the browser's, read at the same moment. Neither is ever set, so that one
 * comparison is good for as long as both live.
 */
record Clocks(long ownNanos, double browserSeconds) {
  private static final int TRIES = 5;

  /** Compares them a few times; the try that was answered fastest counts. */
  static Clocks compare(CDPSession cdp, LongSupplier nanos) {
    cdp.send("Performance.enable");
    Try best = Try.of(cdp, nanos);
    for (int i = 1; i < TRIES; i++) {
      Try next = Try.of(cdp, nanos);
      best = next.took < best.took ? next : best;
    }
    cdp.send("Performance.disable");
    return best.clocks;
  }

  /** One comparison, off by at most half of the nanoseconds that it took. */
  private record Try(Clocks clocks, long took) {
    static Try of(CDPSession cdp, LongSupplier nanos) {
      long before = nanos.getAsLong();
      JsonObject metrics = cdp.send("Performance.getMetrics");
      long took = nanos.getAsLong() - before;
      return new Try(new Clocks(before + took / 2, seconds(metrics)), took);
    }
  }

  private static double seconds(JsonObject metrics) {
    for (JsonElement one : Fields.array(metrics, "metrics")) {
      if (one instanceof JsonObject metric && Fields.text(metric, "name", "").equals("Timestamp")) {
        return Fields.number(metric, "value", 0);
      }
    }
    throw new IllegalStateException("the browser does not tell its clock");
  }
}
