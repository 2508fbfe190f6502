// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents, and what scripts ask for, until we have had our say; nothing else, as whatever
 * is held comes later for it.
 *
 * <p>Documents get headers. Nothing else does: with a header of ours a call to another origin would
 * need that origin's leave (Fetch, 4.8), which a visitor's browser does not ask for and many do not
 * give.
 *
 * <p>A server that wants a user and a password is told that there are none, so that its answer is
 * what the page gets. Left to itself the browser would wait for a person to type them.
 */
final class HeldRequests {
  /** When more of what scripts ask for wait for us, we are what they wait for. */
  private static final int MOST = 100;

  private final Line line;
  private final Map<String, String> headers;
  private final Predicate<JsonObject> ofWindow;
  private final Errands errands = new Errands();
  private List<String> held = List.of();
  private int waiting;
  private boolean storm;

  /**
   * Of one session.
   *
   * @param headers for documents
   * @param ofWindow whether an event is about the main frame of a window: to that the browser says
   *     by itself that a password is wanted
   */
  HeldRequests(Line line, Map<String, String> headers, Predicate<JsonObject> ofWindow) {
    this.line = line;
    this.headers = Map.copyOf(headers);
    this.ofWindow = ofWindow;
  }

  /** Holds from now on what is of these types, redirects included. */
  void hold(String... types) {
    line.on("Fetch.requestPaused", this::paused);
    line.on("Fetch.authRequired", event -> errands.run(() -> decline(event)));
    held = List.of(types);
    enable();
  }

  private void enable() {
    JsonArray patterns = new JsonArray();
    for (String type : held) {
      JsonObject pattern = new JsonObject();
      pattern.addProperty("resourceType", type);
      patterns.add(pattern);
    }
    JsonObject enable = new JsonObject();
    enable.add("patterns", patterns);
    enable.addProperty("handleAuthRequests", true);
    line.say("Fetch.enable", enable);
  }

  private void paused(JsonObject event) {
    if (isDocument(event)) {
      errands.run(() -> goOn(event));
    } else if (waiting < MOST) {
      waiting++;
      errands.run(() -> next(event));
    } else if (!storm) {
      storm = true;
      errands.run(this::letGo);
    }
  }

  private void next(JsonObject event) {
    waiting--;
    if (!storm) {
      goOn(event);
    }
  }

  /** All that wait go on, and nothing but documents is held any more. */
  private void letGo() {
    line.say("Fetch.disable");
    held = held.stream().filter("Document"::equals).toList();
    if (!held.isEmpty()) {
      enable();
    }
  }

  private void goOn(JsonObject event) {
    JsonObject goOn = about(event);
    if (isDocument(event) && !headers.isEmpty()) {
      goOn.add("headers", withOurs(Fields.object(Fields.object(event, "request"), "headers")));
    }
    line.say("Fetch.continueRequest", goOn);
  }

  private JsonArray withOurs(JsonObject given) {
    JsonArray all = new JsonArray();
    for (Map.Entry<String, JsonElement> header : given.entrySet()) {
      if (!headers.containsKey(header.getKey())) {
        all.add(header(header.getKey(), header.getValue().getAsString()));
      }
    }
    headers.forEach((name, value) -> all.add(header(name, value)));
    return all;
  }

  private static JsonObject header(String name, String value) {
    JsonObject header = new JsonObject();
    header.addProperty("name", name);
    header.addProperty("value", value);
    return header;
  }

  private void decline(JsonObject event) {
    String asking = Fields.text(Fields.object(event, "authChallenge"), "source");
    boolean byItself = isProxy(asking) || (isDocument(event) && ofWindow.test(event));
    JsonObject response = new JsonObject();
    response.addProperty("response", byItself ? "Default" : "CancelAuth");
    JsonObject answer = about(event);
    answer.add("authChallengeResponse", response);
    line.say("Fetch.continueWithAuth", answer);
  }

  /** A proxy's password is the driver's matter. */
  private static boolean isProxy(@Nullable String asking) {
    return "Proxy".equals(asking);
  }

  private static boolean isDocument(JsonObject event) {
    return Fields.text(event, "resourceType", "").equals("Document");
  }

  private static JsonObject about(JsonObject event) {
    JsonObject about = new JsonObject();
    about.addProperty("requestId", Fields.text(event, "requestId", ""));
    return about;
  }
}
