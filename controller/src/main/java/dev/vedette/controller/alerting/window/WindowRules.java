// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;

/** Which checks have windows at all. */
public final class WindowRules {
  private WindowRules() {}

  /** Whether a rule of {@code check} looks back over a window. */
  public static boolean in(CheckDefinition check) {
    for (Rule rule : check.alerting().rules()) {
      if (rule.when() instanceof Rule.When.Slow || rule.when() instanceof Rule.When.Burning) {
        return true;
      }
    }
    return false;
  }
}
