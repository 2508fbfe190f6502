// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;

/** Asks a page whether it answers at all, before it is asked what has no limit of its own. */
final class Answering {
  /** A page that answers nothing for so many milliseconds hangs; one that does so for less may. */
  private static final double HANGING = 1_000;

  private Answering() {}

  /** Whether the page answers within so many milliseconds. */
  static boolean does(Page page, double millis) {
    try {
      ask(page, millis);
      return true;
    } catch (PlaywrightException e) {
      return false;
    }
  }

  /**
   * Returns when the page answers.
   *
   * @throws TroubleException where it hangs
   * @throws TimeoutError where the milliseconds are too few to say so
   */
  static void await(Page page, double millis) {
    try {
      ask(page, millis);
    } catch (TimeoutError e) {
      throw millis < HANGING ? e : Complaint.hanging();
    }
  }

  private static void ask(Page page, double millis) {
    page.waitForFunction("true", null, new Page.WaitForFunctionOptions().setTimeout(millis));
  }
}
