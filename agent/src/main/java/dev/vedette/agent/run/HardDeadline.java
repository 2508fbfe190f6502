// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.probe.browser.BrowserProbe;
import java.time.Duration;
import java.util.List;

/**
 * How long a run may take at most: its timeout, clean-up where it has some, and two seconds; for a
 * browser check also what it may wait for its browser, when its own clock does not run yet.
 */
final class HardDeadline {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private HardDeadline() {}

  static Duration of(CheckDefinition check) {
    Duration timeout = check.cadence().timeout().plus(GRACE).plus(start(check.spec()));
    return steps(check.spec()).stream().anyMatch(Step::always)
        ? timeout.plus(Cadence.CLEAN_UP)
        : timeout;
  }

  private static Duration start(CheckSpec spec) {
    return switch (spec) {
      case CheckSpec.HttpSpec _ -> Duration.ZERO;
      case CheckSpec.BrowserSpec _ -> BrowserProbe.LONGEST_START;
    };
  }

  private static List<Step> steps(CheckSpec spec) {
    return switch (spec) {
      case CheckSpec.HttpSpec http -> http.steps();
      case CheckSpec.BrowserSpec browser -> browser.steps();
    };
  }
}
