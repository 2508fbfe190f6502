// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A load's answer from CDP's {@code Response}. */
final class Replies {
  private static final Set<String> TELLING =
      Set.of(
          "age",
          "cache-control",
          "cache-status",
          "cf-cache-status",
          "cf-ray",
          "server",
          "server-timing",
          "timing-allow-origin",
          "via",
          "x-amz-cf-id",
          "x-amz-cf-pop",
          "x-azure-ref",
          "x-cache",
          "x-cache-hits",
          "x-served-by",
          "x-timer",
          "x-vercel-cache");

  private static final int LENGTH = 500;

  private Replies() {}

  static Observed.Reply of(JsonObject response, boolean cached, double bytes) {
    boolean kept =
        cached
            || Fields.yes(response, "fromDiskCache")
            || Fields.yes(response, "fromPrefetchCache");
    return new Observed.Reply(
        (int) Fields.number(response, "status", 0),
        Fields.text(response, "protocol", ""),
        Fields.text(response, "mimeType", ""),
        kept ? 0 : Math.round(bytes),
        kept,
        address(Fields.text(response, "remoteIPAddress")),
        headers(Fields.object(response, "headers")));
  }

  private static @Nullable String address(@Nullable String told) {
    return told == null || told.isEmpty() ? null : told.replaceAll("[\\[\\]]", "");
  }

  private static Map<String, String> headers(JsonObject all) {
    Map<String, String> telling = new HashMap<>();
    for (Map.Entry<String, JsonElement> one : all.entrySet()) {
      String name = one.getKey().toLowerCase(Locale.ROOT);
      if (TELLING.contains(name) && one.getValue().isJsonPrimitive()) {
        telling.put(name, Fields.cut(one.getValue().getAsString(), LENGTH));
      }
    }
    return telling;
  }
}
