// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one window, or to an inner frame with a process of its own, through CDP. Only the
 * domains that are needed are on, and little is done per request.
 */
final class Watch {
  private final Line line;
  private final Sinks sinks;
  private final int window;
  private final Rules rules;

  /** Where what is heard goes. */
  record Sinks(Waterfall waterfall, Visits visits, Console console) {}

  /**
   * What holds for the requests of a run.
   *
   * @param blocked CDP's URL patterns of what is never loaded
   * @param headers added to its documents
   */
  record Rules(List<String> blocked, Map<String, String> headers) {
    Rules {
      blocked = List.copyOf(blocked);
      headers = Map.copyOf(headers);
    }
  }

  Watch(Line line, Sinks sinks, int window, Rules rules) {
    this.line = line;
    this.sinks = sinks;
    this.window = window;
    this.rules = rules;
  }

  /**
   * A window: its requests, its console, and what its documents say of themselves.
   *
   * @param frame id of its main frame; null for a window that has not been anywhere yet
   */
  void window(@Nullable String frame) {
    MainFrame main = new MainFrame(frame);
    network(event -> !main.asked(event));
    new HeldDocuments(line, rules.headers(), main::asked).hold();
    line.on("Runtime.bindingCalled", event -> sinks.visits().told(event, window));
    speak();
    JsonObject binding = new JsonObject();
    binding.addProperty("name", Scripts.BINDING);
    line.say("Runtime.addBinding", binding);
    innerFrames();
  }

  private static final class MainFrame {
    private @Nullable String id;

    MainFrame(@Nullable String id) {
      this.id = id;
    }

    /** Whether it was this frame that asked; the first frame of a window to ask is its main one. */
    boolean asked(JsonObject event) {
      String frame = Fields.text(event, "frameId", "");
      if (id == null) {
        id = frame;
      }
      return frame.equals(id);
    }
  }

  /** Frames of other sites have processes of their own; each waits until it is watched. */
  private void innerFrames() {
    Branches branches = new Branches(line);
    Errands errands = new Errands();
    line.on("Target.attachedToTarget", event -> errands.run(() -> frame(branches, event)));
    line.say("Target.setAutoAttach", Branches.telling("iframe", false, true));
  }

  private void frame(Branches branches, JsonObject event) {
    Line inner = branches.to(Branches.session(event));
    Watch watch = new Watch(inner, sinks, window, rules);
    watch.network(_ -> true);
    watch.speak();
    watch.innerFrames();
    inner.say("Runtime.runIfWaitingForDebugger");
  }

  private void network(Predicate<JsonObject> inner) {
    Waterfall waterfall = sinks.waterfall();
    line.on(
        "Network.requestWillBeSent", event -> waterfall.asked(event, window, inner.test(event)));
    line.on(
        "Network.responseReceived", event -> waterfall.answered(event, window, inner.test(event)));
    line.on("Network.requestServedFromCache", waterfall::cached);
    line.on("Network.loadingFinished", waterfall::finished);
    line.on("Network.loadingFailed", waterfall::failed);
    line.say("Network.enable", noBodies());
    if (!rules.blocked().isEmpty()) {
      JsonObject patterns = new JsonObject();
      JsonArray urls = new JsonArray();
      rules.blocked().forEach(urls::add);
      patterns.add("urls", urls);
      line.say("Network.setBlockedURLs", patterns);
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
    line.on("Runtime.consoleAPICalled", console::called);
    line.on("Runtime.exceptionThrown", console::thrown);
    line.on("Log.entryAdded", console::logged);
    line.say("Runtime.enable");
    line.say("Log.enable");
  }
}
