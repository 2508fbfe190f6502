// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a run and its page: a document that does not come, or that failed. A browser
 * keeps silent about the page before while it waits, and shows one of its own afterwards; what was
 * looked for in it is beside the point.
 */
final class Obstacle {
  private Obstacle() {}

  /** Null when there is none. */
  static @Nullable TroubleException of(Run run) {
    if (run.windows().open().isEmpty()) {
      return null;
    }
    Draft document = run.sinks().waterfall().latestDocument(run.windows().currentNumber());
    if (document == null) {
      return null;
    }
    if (document.unanswered()) {
      return new TroubleException(Trouble.Kind.UNANSWERED, document.url());
    }
    String failure = document.failure();
    boolean shown = run.windows().current().url().startsWith("chrome-error:");
    return failure != null && shown
        ? new TroubleException(Trouble.Kind.NAVIGATION, failure + " " + document.url())
        : null;
  }
}
