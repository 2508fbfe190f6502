// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * Adds headers to the documents that a window asks for. To nothing else: with a header of ours a
 * script, a font or a call to another origin would need that origin's leave (Fetch, 4.8), which a
 * visitor's browser does not ask for and many do not give. And each request that is added to is
 * held up until it has been.
 */
final class DocumentHeaders {
  private final Line line;
  private final Map<String, String> headers;
  private final Errands errands = new Errands();

  DocumentHeaders(Line line, Map<String, String> headers) {
    this.line = line;
    this.headers = Map.copyOf(headers);
  }

  /** From now on, redirects included. */
  void add() {
    if (headers.isEmpty()) {
      return;
    }
    line.on("Fetch.requestPaused", event -> errands.run(() -> goOn(event)));
    JsonObject documents = new JsonObject();
    documents.addProperty("resourceType", "Document");
    JsonArray patterns = new JsonArray();
    patterns.add(documents);
    JsonObject enable = new JsonObject();
    enable.add("patterns", patterns);
    line.say("Fetch.enable", enable);
  }

  private void goOn(JsonObject event) {
    JsonArray all = new JsonArray();
    JsonObject given = Fields.object(Fields.object(event, "request"), "headers");
    for (Map.Entry<String, JsonElement> header : given.entrySet()) {
      if (!headers.containsKey(header.getKey())) {
        all.add(header(header.getKey(), header.getValue().getAsString()));
      }
    }
    headers.forEach((name, value) -> all.add(header(name, value)));
    JsonObject goOn = new JsonObject();
    goOn.addProperty("requestId", Fields.text(event, "requestId", ""));
    goOn.add("headers", all);
    line.say("Fetch.continueRequest", goOn);
  }

  private static JsonObject header(String name, String value) {
    JsonObject header = new JsonObject();
    header.addProperty("name", name);
    header.addProperty("value", value);
    return header;
  }
}
