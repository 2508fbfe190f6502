// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A session whose messages travel inside those of another. Playwright lets nobody speak to a target
 * that has not begun; this does. Answers are not waited for: the target takes things in order.
 */
final class InnerLine implements Line {
  private final Line outer;
  private final String session;
  private final Map<String, List<Consumer<JsonObject>>> listeners = new HashMap<>();
  private int said;

  InnerLine(Line outer, String session) {
    this.outer = outer;
    this.session = session;
  }

  @Override
  public void on(String event, Consumer<JsonObject> heard) {
    listeners.computeIfAbsent(event, _ -> new ArrayList<>()).add(heard);
  }

  @Override
  public void say(String method, JsonObject parameters) {
    JsonObject message = new JsonObject();
    message.addProperty("id", ++said);
    message.addProperty("method", method);
    message.add("params", parameters);
    JsonObject wrapped = new JsonObject();
    wrapped.addProperty("sessionId", session);
    wrapped.addProperty("message", message.toString());
    outer.say("Target.sendMessageToTarget", wrapped);
  }

  /** A message that came for this session. */
  void hear(String text) {
    if (JsonParser.parseString(text) instanceof JsonObject message) {
      JsonObject parameters = Fields.object(message, "params");
      listeners
          .getOrDefault(Fields.text(message, "method", ""), List.of())
          .forEach(heard -> heard.accept(parameters));
    }
  }
}
