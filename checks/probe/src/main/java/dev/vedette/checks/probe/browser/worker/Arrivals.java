// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import org.jspecify.annotations.Nullable;

/**
 * Windows that pages open. Each waits, before its first request, until whoever watches the run has
 * begun to watch it too; letting go of the session that made it wait lets it begin.
 */
final class Arrivals {
  private final CDPSession cdp;
  private final Branches branches;
  private final Errands errands = new Errands();
  private @Nullable Host host;

  /** Who watches windows. */
  interface Host {
    /** A window has opened; {@code target} is its id and that of its main frame. */
    void arrived(String target, Line line);
  }

  Arrivals(Browser browser) {
    this.cdp = browser.newBrowserCDPSession();
    this.branches = new Branches(new OuterLine(cdp));
    cdp.on("Target.attachedToTarget", this::attached);
    cdp.send("Target.setAutoAttach", Branches.waiting("page", true));
  }

  /** Who watches from now on; null for nobody. */
  void receivedBy(@Nullable Host next) {
    host = next;
  }

  private void attached(JsonObject event) {
    if (Fields.yes(event, "waitingForDebugger")) {
      errands.run(() -> receive(event));
    }
  }

  private void receive(JsonObject event) {
    try {
      JsonObject info = Fields.object(event, "targetInfo");
      Host present = host;
      if (present != null && info.has("openerId")) {
        String target = Fields.text(info, "targetId", "");
        present.arrived(target, lineTo(target));
      }
    } finally {
      JsonObject session = new JsonObject();
      session.addProperty("sessionId", Branches.session(event));
      cdp.send("Target.detachFromTarget", session);
    }
  }

  private Line lineTo(String target) {
    JsonObject which = new JsonObject();
    which.addProperty("targetId", target);
    which.addProperty("flatten", false);
    return branches.to(Branches.session(cdp.send("Target.attachToTarget", which)));
  }
}
