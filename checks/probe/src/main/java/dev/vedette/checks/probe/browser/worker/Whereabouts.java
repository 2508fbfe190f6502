// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vedette.checks.probe.browser.protocol.Command.Target;

/** Where an element is that was not to be found where it was looked for. */
final class Whereabouts {
  private static final int MOST_FRAMES = 5;

  private static final long MOST_MILLIS = 200;

  private final Page page;
  private final Limit limit;

  Whereabouts(Page page, Limit limit) {
    this.page = page;
    this.limit = limit;
  }

  /** In words that go on from what it was that was looked for. */
  String of(Target target) {
    if (target.within() != null) {
      return "it was not there";
    }
    if (target.by().equals("role") && isThere(page.mainFrame(), target)) {
      return "it was there, but hidden";
    }
    boolean framed =
        page.frames().stream()
            .filter(frame -> frame.parentFrame() != null)
            .limit(MOST_FRAMES)
            .anyMatch(frame -> isThere(frame, target));
    return framed
        ? "it was not there, but in an inner frame: say which with in"
        : "it was not there";
  }

  /** Once the frame has answered, which may take long, what is not there need not be waited for. */
  private boolean isThere(Frame frame, Target target) {
    Locator found = Targets.hiddenToo(frame, target);
    try {
      found
          .or(frame.locator(":root"))
          .first()
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(WaitForSelectorState.ATTACHED)
                  .setTimeout(limit.left(MOST_MILLIS)));
      return found.count() > 0;
    } catch (PlaywrightException e) {
      return false;
    }
  }
}
