// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One document of the main frame, or of a window that it opened.
 *
 * @param step index of the step in {@link RunReport#steps()} in which the navigation began
 * @param url redacted
 * @param begin offset from the start of the run
 * @param length until the next navigation, or the end of the run
 * @param heldUp what its largest paint waited for most; null when nothing is known
 */
public record PageVisit(
    int step, String url, Duration begin, Duration length, Vitals vitals, @Nullable Blame heldUp) {

  /** One of which it is not known what held it up. */
  public PageVisit(int step, String url, Duration begin, Duration length, Vitals vitals) {
    this(step, url, begin, length, vitals, null);
  }
}
