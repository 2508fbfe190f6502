// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** The sessions inside one other, by their ids. */
final class Branches {
  private final Line trunk;
  private final Map<String, InnerLine> lines = new HashMap<>();

  Branches(Line trunk) {
    this.trunk = trunk;
    trunk.on("Target.receivedMessageFromTarget", this::received);
    trunk.on("Target.detachedFromTarget", event -> lines.remove(session(event)));
  }

  /** The line of a session that {@code trunk} was told of. */
  InnerLine to(String session) {
    return lines.computeIfAbsent(session, id -> new InnerLine(trunk, id));
  }

  private void received(JsonObject event) {
    InnerLine line = lines.get(session(event));
    if (line != null) {
      line.hear(Fields.text(event, "message", ""));
    }
  }

  static String session(JsonObject event) {
    return Fields.text(event, "sessionId", "");
  }

  /** What makes a session tell of targets of that type, and whether these wait. */
  static JsonObject telling(String type, boolean flat, boolean wait) {
    JsonObject wanted = new JsonObject();
    wanted.addProperty("type", type);
    JsonObject others = new JsonObject();
    others.addProperty("exclude", true);
    JsonArray filter = new JsonArray();
    filter.add(wanted);
    filter.add(others);
    JsonObject attach = new JsonObject();
    attach.addProperty("autoAttach", true);
    attach.addProperty("waitForDebuggerOnStart", wait);
    attach.addProperty("flatten", flat);
    attach.add("filter", filter);
    return attach;
  }
}
