// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;

/**
 * Listens to one window, or to an inner frame with a process of its own, through CDP. Only the
 * domains that are needed are on, and nothing is asked for per request.
 */
final class Watch {
  private final CDPSession cdp;
  private final Sinks sinks;
  private final int window;

  /** Where what is heard goes. */
  record Sinks(Waterfall waterfall, Visits visits, Console console) {}

  Watch(CDPSession cdp, Sinks sinks, int window) {
    this.cdp = cdp;
    this.sinks = sinks;
    this.window = window;
  }

  /** A window: its requests, its console, and what its documents say of themselves. */
  void window(List<String> blocked) {
    String frame = mainFrame();
    network(frame, blocked);
    cdp.on("Runtime.bindingCalled", event -> sinks.visits().told(event, window));
    speak();
    JsonObject binding = new JsonObject();
    binding.addProperty("name", Scripts.BINDING);
    cdp.send("Runtime.addBinding", binding);
  }

  /** An inner frame: its requests and its console. */
  void frame(List<String> blocked) {
    network("", blocked);
    speak();
  }

  private String mainFrame() {
    JsonObject tree = Fields.object(cdp.send("Page.getFrameTree"), "frameTree");
    return Fields.text(Fields.object(tree, "frame"), "id", "");
  }

  private void network(String mainFrame, List<String> blocked) {
    Waterfall waterfall = sinks.waterfall();
    cdp.on(
        "Network.requestWillBeSent",
        event ->
            waterfall.asked(event, window, !Fields.text(event, "frameId", "").equals(mainFrame)));
    cdp.on("Network.responseReceived", waterfall::answered);
    cdp.on("Network.requestServedFromCache", waterfall::cached);
    cdp.on("Network.loadingFinished", waterfall::finished);
    cdp.on("Network.loadingFailed", waterfall::failed);
    cdp.send("Network.enable", noBodies());
    if (!blocked.isEmpty()) {
      JsonObject patterns = new JsonObject();
      JsonArray urls = new JsonArray();
      blocked.forEach(urls::add);
      patterns.add("urls", urls);
      cdp.send("Network.setBlockedURLs", patterns);
    }
  }

  private static JsonObject noBodies() {
    JsonObject sizes = new JsonObject();
    sizes.addProperty("maxTotalBufferSize", 0);
    sizes.addProperty("maxResourceBufferSize", 0);
    return sizes;
  }

  private void speak() {
    Console console = sinks.console();
    cdp.on("Runtime.consoleAPICalled", console::called);
    cdp.on("Runtime.exceptionThrown", console::thrown);
    cdp.on("Log.entryAdded", console::logged);
    cdp.send("Runtime.enable");
    cdp.send("Log.enable");
  }

  CDPSession cdp() {
    return cdp;
  }
}
