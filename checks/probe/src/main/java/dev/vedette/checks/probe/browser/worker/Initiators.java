// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What asked for a load, from CDP's {@code Initiator}. */
final class Initiators {
  private static final int MOST = 5;

  private Initiators() {}

  static Observed.Initiator of(JsonObject initiator) {
    Set<String> urls = new LinkedHashSet<>();
    JsonObject stack = Fields.object(initiator, "stack");
    while (stack.size() > 0 && urls.size() < MOST) {
      addFrames(urls, stack);
      stack = Fields.object(stack, "parent");
    }
    add(urls, Fields.text(initiator, "url", ""));
    String kind = Fields.text(initiator, "type", "other").toLowerCase(Locale.ROOT);
    return new Observed.Initiator(kind, List.copyOf(urls));
  }

  private static void addFrames(Set<String> urls, JsonObject stack) {
    for (JsonElement frame : Fields.array(stack, "callFrames")) {
      if (frame instanceof JsonObject one) {
        add(urls, Fields.text(one, "url", ""));
      }
    }
  }

  private static void add(Set<String> urls, String url) {
    if (!url.isEmpty() && urls.size() < MOST) {
      urls.add(Draft.cut(url));
    }
  }
}
