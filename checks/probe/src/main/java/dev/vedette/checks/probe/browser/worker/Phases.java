// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A load's phases from CDP's {@code ResourceTiming}, whose points are milliseconds after {@code
 * requestTime}, −1 for what did not happen. Its connecting includes TLS; here they are apart.
 */
final class Phases {
  private static final String[] FIRST = {"proxyStart", "dnsStart", "connectStart", "sendStart"};

  private Phases() {}

  /** Points of the load; begin and end are those of the axis, end −1 when it did not end. */
  static Observed.Times times(Axis axis, long begin, @Nullable JsonObject timing, long end) {
    if (timing == null) {
      return new Observed.Times(begin, begin, Map.of(), end);
    }
    double requested = Fields.number(timing, "requestTime", 0);
    long sent = axis.ofBrowser(requested + first(timing) / 1e3);
    return new Observed.Times(begin, Math.max(begin, sent), phases(axis, timing, end), end);
  }

  private static double first(JsonObject timing) {
    for (String name : FIRST) {
      double at = at(timing, name);
      if (at >= 0) {
        return at;
      }
    }
    return 0;
  }

  private static Map<String, Long> phases(Axis axis, JsonObject timing, long end) {
    Map<String, Long> phases = new HashMap<>();
    boolean secure = at(timing, "sslStart") >= 0;
    put(phases, "dns", at(timing, "dnsStart"), at(timing, "dnsEnd"));
    put(
        phases,
        "connect",
        at(timing, "connectStart"),
        at(timing, secure ? "sslStart" : "connectEnd"));
    put(phases, "tls", at(timing, "sslStart"), at(timing, "sslEnd"));
    put(phases, "send", at(timing, "sendStart"), at(timing, "sendEnd"));
    double firstByte = firstByte(timing);
    put(phases, "wait", at(timing, "sendEnd"), firstByte);
    if (firstByte >= 0 && end >= 0) {
      double requested = Fields.number(timing, "requestTime", 0);
      long received = end - axis.ofBrowser(requested + firstByte / 1e3);
      phases.put("receive", Math.max(0, received));
    }
    return phases;
  }

  private static double firstByte(JsonObject timing) {
    double start = at(timing, "receiveHeadersStart");
    return start > 0 ? start : at(timing, "receiveHeadersEnd");
  }

  private static double at(JsonObject timing, String name) {
    return Fields.number(timing, name, -1);
  }

  private static void put(Map<String, Long> phases, String phase, double from, double to) {
    if (from >= 0 && to >= from) {
      phases.put(phase, Math.round((to - from) * 1e3));
    }
  }
}
