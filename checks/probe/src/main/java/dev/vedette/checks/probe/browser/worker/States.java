// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.Map;

/** Whether an element is as wanted. */
final class States {
  private static final Map<String, WaitForSelectorState> SHOWN =
      Map.of("visible", WaitForSelectorState.VISIBLE, "hidden", WaitForSelectorState.HIDDEN);

  private final Run run;
  private final Limit limit;

  States(Run run, Limit limit) {
    this.run = run;
    this.limit = limit;
  }

  /** Waits for it; whether it came about. */
  boolean await(Target target, String state) {
    WaitForSelectorState shown = SHOWN.get(state);
    try {
      if (target.within() == null && shown != null) {
        return watched(target, shown);
      }
      return run.pauses().asking(() -> is(target, state), limit);
    } catch (TimeoutError e) {
      // Not within the limit.
      return false;
    }
  }

  /** The page itself watches, which asks the browser once; true, or {@link TimeoutError}. */
  private boolean watched(Target target, WaitForSelectorState shown) {
    Locator element = new Targets(run.windows().current(), run::entered).now(target, limit);
    (shown == WaitForSelectorState.HIDDEN ? seen(element).first() : element)
        .waitFor(new Locator.WaitForOptions().setState(shown).setTimeout(limit.left()));
    return true;
  }

  /** Of what is hidden, there may be several. */
  private static Locator seen(Locator elements) {
    return elements.filter(new Locator.FilterOptions().setVisible(true));
  }

  private boolean is(Target target, String state) {
    Locator element = new Targets(run.windows().current(), run::entered).now(target, limit);
    return switch (state) {
      case "visible" -> element.isVisible();
      case "hidden" -> seen(element).count() == 0;
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
