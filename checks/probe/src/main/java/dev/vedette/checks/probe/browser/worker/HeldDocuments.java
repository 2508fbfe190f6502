// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds documents until we have had our say; nothing else, as whatever is held comes later for it,
 * and would be measured so.
 *
 * <p>Documents get headers. Nothing else does: with a header of ours a call to another origin would
 * need that origin's leave (Fetch, 4.8), which a visitor's browser does not ask for and many do not
 * give.
 *
 * <p>A frame whose server wants a user and a password is told that there are none, so that its
 * answer is what it shows. Left to itself the browser would wait for a person to type them.
 */
final class HeldDocuments {
  private final Line line;
  private final Map<String, String> headers;
  private final Predicate<JsonObject> ofWindow;
  private final Errands errands = new Errands();

  /**
   * Of one session.
   *
   * @param ofWindow whether an event is about the main frame of a window: to that the browser says
   *     by itself that a password is wanted
   */
  HeldDocuments(Line line, Map<String, String> headers, Predicate<JsonObject> ofWindow) {
    this.line = line;
    this.headers = Map.copyOf(headers);
    this.ofWindow = ofWindow;
  }

  /** Holds from now on, redirects included. */
  void hold() {
    line.on("Fetch.requestPaused", event -> errands.run(() -> goOn(event)));
    line.on("Fetch.authRequired", event -> errands.run(() -> decline(event)));
    JsonObject documents = new JsonObject();
    documents.addProperty("resourceType", "Document");
    JsonArray patterns = new JsonArray();
    patterns.add(documents);
    JsonObject enable = new JsonObject();
    enable.add("patterns", patterns);
    enable.addProperty("handleAuthRequests", true);
    line.say("Fetch.enable", enable);
  }

  private void goOn(JsonObject event) {
    JsonObject goOn = about(event);
    if (!headers.isEmpty()) {
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
    boolean byItself = isProxy(asking) || ofWindow.test(event);
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

  private static JsonObject about(JsonObject event) {
    JsonObject about = new JsonObject();
    about.addProperty("requestId", Fields.text(event, "requestId", ""));
    return about;
  }
}
