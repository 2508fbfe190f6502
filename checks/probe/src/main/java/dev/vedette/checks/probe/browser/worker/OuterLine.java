// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.function.Consumer;

/** A session that Playwright keeps; each answer is waited for. */
record OuterLine(CDPSession cdp) implements Line {
  @Override
  public void on(String event, Consumer<JsonObject> heard) {
    cdp.on(event, heard);
  }

  @Override
  public void say(String method, JsonObject parameters) {
    cdp.send(method, parameters);
  }
}
