// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a page felt while it loaded, as web.dev defines the terms. Null for what the browser did not
 * say.
 *
 * @param ttfb from the start of the navigation to the first byte of its answer, redirects included
 * @param fcp from there to the first text or image
 * @param lcp from there to the largest text or image
 * @param tbt blocking time: what tasks of the main thread took beyond 50 ms each, between {@code
 *     fcp} and the end of the visit
 * @param cls cumulative layout shift, the worst session window; no unit
 */
public record Vitals(
    @Nullable Duration ttfb,
    @Nullable Duration fcp,
    @Nullable LargestPaint lcp,
    @Nullable Duration tbt,
    @Nullable Double cls) {

  /** Nothing was seen. */
  public static final Vitals NONE = new Vitals(null, null, null, null, null);

  /**
   * The largest text or image.
   *
   * @param element for a person, for instance {@code img.hero}; at most 200 characters
   * @param url what was loaded for it, redacted; null for text
   */
  public record LargestPaint(Duration time, String element, @Nullable String url) {}
}
