// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import org.jspecify.annotations.Nullable;

/**
 * Windows that pages open, told of at once, so that whoever watches the run can begin to watch them
 * too. They are not made to wait for that: one that may not know its opener ({@code noopener}, as
 * {@code target=_blank} is) would wait for ever. So the first request of a window may come before
 * anybody watches it.
 */
final class Arrivals {
  private final CDPSession cdp;
  private final Branches branches;
  private final Errands errands = new Errands();
  private @Nullable Host host;

  /** The window that is being attached to once more, which is told of like an arrival. */
  private @Nullable String again;

  /** Who watches windows. */
  interface Host {
    /** A window has opened; {@code target} is its id and that of its main frame. */
    void arrived(String target, Line line);
  }

  Arrivals(Browser browser) {
    this.cdp = browser.newBrowserCDPSession();
    this.branches = new Branches(new OuterLine(cdp));
    cdp.on("Target.attachedToTarget", this::attached);
    cdp.send("Target.setAutoAttach", Branches.telling("page", true, false));
  }

  /** Who watches from now on; null for nobody. */
  void receivedBy(@Nullable Host next) {
    host = next;
  }

  private void attached(JsonObject event) {
    if (!target(event).equals(again)) {
      errands.run(() -> receive(event));
    }
  }

  private void receive(JsonObject event) {
    try {
      JsonObject info = Fields.object(event, "targetInfo");
      Host present = host;
      if (present != null && info.has("openerId")) {
        present.arrived(target(event), lineTo(target(event)));
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
    again = target;
    try {
      return branches.to(Branches.session(cdp.send("Target.attachToTarget", which)));
    } finally {
      again = null;
    }
  }

  private static String target(JsonObject event) {
    return Fields.text(Fields.object(event, "targetInfo"), "targetId", "");
  }
}
