// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** Reads JSON that a browser or a page wrote: what is missing or of another type is absent. */
final class Fields {
  private static final JsonObject EMPTY = new JsonObject();
  private static final JsonArray NONE = new JsonArray();

  private Fields() {}

  static JsonObject object(JsonObject in, String name) {
    return in.get(name) instanceof JsonObject object ? object : EMPTY;
  }

  static JsonArray array(JsonObject in, String name) {
    return in.get(name) instanceof JsonArray array ? array : NONE;
  }

  static @Nullable String text(JsonObject in, String name) {
    return in.get(name) instanceof JsonPrimitive one && one.isString() ? one.getAsString() : null;
  }

  static String text(JsonObject in, String name, String otherwise) {
    String text = text(in, name);
    return text == null ? otherwise : text;
  }

  static double number(JsonObject in, String name, double otherwise) {
    return number(in.get(name), otherwise);
  }

  static double number(@Nullable JsonElement value, double otherwise) {
    return value instanceof JsonPrimitive one && one.isNumber() ? one.getAsDouble() : otherwise;
  }

  static boolean yes(JsonObject in, String name) {
    return in.get(name) instanceof JsonPrimitive one && one.isBoolean() && one.getAsBoolean();
  }

  /** Cut to a length. */
  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
