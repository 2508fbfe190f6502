// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What events of the browser make us do in it. Each such thing waits for the browser, which brings
 * more events; they are done one after the other, never one inside the other, so that a storm of
 * them ends in a queue, not in a deep stack. At most {@value #MOST} wait; more are dropped.
 */
final class Errands {
  private static final int MOST = 1_000;

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /** Does it now, or when the one that is being done is done. */
  void run(Runnable errand) {
    if (waiting.size() < MOST) {
      waiting.add(errand);
    }
    if (!busy) {
      busy = true;
      try {
        drain();
      } finally {
        busy = false;
      }
    }
  }

  private void drain() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      attempt(next);
    }
  }

  private static void attempt(Runnable errand) {
    try {
      errand.run();
    } catch (PlaywrightException e) {
      // The window, frame or download that it was about is gone.
      return;
    }
  }
}
