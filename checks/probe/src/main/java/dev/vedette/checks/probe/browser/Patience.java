// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserAction;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.probe.Deadline;
import java.time.Duration;

/** How long actions are waited for. */
final class Patience {
  /** An expectation that names no time of its own. */
  static final Duration EXPECT = Duration.ofSeconds(10);

  private Patience() {}

  /** The least of the action's, the step's and the run's; see docs/check-language.md. */
  static Deadline of(BrowserAction action, BrowserState run, Deadline step) {
    if (action.timeout() != null) {
      return step.earlier(run.within(action.timeout(), "action"));
    }
    return action.deed() instanceof Deed.Expect
        ? step.earlier(run.within(EXPECT, "expectation"))
        : step;
  }

  /** What is left, at least one millisecond. */
  static long millis(Deadline until) {
    return Math.max(1, until.remaining().toMillis());
  }
}
