// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Errors of the console and uncaught ones, as CDP tells them. */
final class Console {
  private static final int MOST = 100;

  /** Far more than is shown, so that what cuts a secret in two is not. */
  private static final int LENGTH = 4_000;

  /** Browsers ask for it on their own. */
  private static final String UNASKED = "/favicon.ico";

  private final List<String> errors = new ArrayList<>();

  /** {@code Runtime.consoleAPICalled}. */
  void called(JsonObject event) {
    String type = Fields.text(event, "type", "");
    if (!type.equals("error") && !type.equals("assert")) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (JsonElement one : Fields.array(event, "args")) {
      text.append(text.isEmpty() ? "" : " ").append(one instanceof JsonObject o ? shown(o) : "");
    }
    add(text.toString());
  }

  private static String shown(JsonObject argument) {
    JsonElement value = argument.get("value");
    if (value != null) {
      return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
    return Fields.text(argument, "description", Fields.text(argument, "type", ""));
  }

  /** {@code Runtime.exceptionThrown}. */
  void thrown(JsonObject event) {
    JsonObject details = Fields.object(event, "exceptionDetails");
    JsonObject exception = Fields.object(details, "exception");
    String text = Fields.text(exception, "description", "");
    add(text.isEmpty() ? Fields.text(details, "text", "") + " " + shown(exception) : text);
  }

  /**
   * {@code Log.entryAdded}: what the browser itself complains of, such as a 404; but not of an icon
   * that no page asked for.
   */
  void logged(JsonObject event) {
    JsonObject entry = Fields.object(event, "entry");
    String url = Fields.text(entry, "url", "");
    if (Fields.text(entry, "level", "").equals("error") && !url.endsWith(UNASKED)) {
      add(Fields.text(entry, "text", "") + (url.isEmpty() ? "" : " (" + url + ")"));
    }
  }

  private void add(String text) {
    if (errors.size() < MOST) {
      errors.add(Fields.cut(text.replaceAll("\\s+", " ").strip(), LENGTH));
    }
  }

  List<String> errors() {
    return List.copyOf(errors);
  }
}
