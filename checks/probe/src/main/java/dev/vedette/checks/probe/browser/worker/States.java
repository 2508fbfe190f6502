// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command.Target;

/** Whether an element is as wanted. */
final class States {
  private final Run run;
  private final Limit limit;

  States(Run run, Limit limit) {
    this.run = run;
    this.limit = limit;
  }

  /** Waits for it; whether it came about. */
  boolean await(Target target, String state) {
    try {
      return run.pauses().asking(() -> is(target, state), limit);
    } catch (TimeoutError e) {
      // The last time that it was asked, there was no time left to say.
      return false;
    }
  }

  private boolean is(Target target, String state) {
    Locator element = new Targets(run.windows().current()).now(target, limit);
    return switch (state) {
      case "visible" -> element.isVisible();
      case "hidden" -> element.isHidden();
      case "enabled" -> element.isVisible() && element.isEnabled(enabled());
      case "disabled" -> element.isVisible() && element.isDisabled(disabled());
      case "checked" -> element.count() > 0 && element.isChecked(checked());
      default -> throw new TroubleException(Trouble.Kind.MALFORMED, "no state: " + state);
    };
  }

  private Locator.IsEnabledOptions enabled() {
    return new Locator.IsEnabledOptions().setTimeout(limit.left());
  }

  private Locator.IsDisabledOptions disabled() {
    return new Locator.IsDisabledOptions().setTimeout(limit.left());
  }

  private Locator.IsCheckedOptions checked() {
    return new Locator.IsCheckedOptions().setTimeout(limit.left());
  }
}
