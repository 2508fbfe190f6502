// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;

/**
 * How pages' processes died, as the browser tells it. A process that has used up its memory gives
 * up by a trap (V8 and the allocators), or is killed by the system; other crashes are faults of the
 * processor. A failed assertion of the browser is a trap too, and cannot be told apart.
 */
final class Crashes {
  private static final int TRAP = 5;
  private static final int KILL = 9;

  private boolean known;
  private boolean outOfMemory;

  Crashes(Browser browser) {
    CDPSession cdp = browser.newBrowserCDPSession();
    cdp.on("Target.targetCrashed", this::told);
    JsonObject discover = new JsonObject();
    discover.addProperty("discover", true);
    cdp.send("Target.setDiscoverTargets", discover);
  }

  private void told(JsonObject event) {
    known = true;
    int code = (int) Fields.number(event, "errorCode", 0);
    String status = Fields.text(event, "status", "");
    outOfMemory = status.contains("oom") || code == TRAP || code == KILL;
  }

  /** A new run: what was before does not count. */
  void forget() {
    known = false;
    outOfMemory = false;
  }

  boolean known() {
    return known;
  }

  boolean outOfMemory() {
    return outOfMemory;
  }
}
