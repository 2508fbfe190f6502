// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Host patterns as CDP's URL patterns, in which a star stands for any characters. */
final class Blocked {
  private Blocked() {}

  /** {@code *.x.example} are the hosts below {@code x.example}; without star, just the host. */
  static List<String> patterns(List<String> hosts) {
    List<String> patterns = new ArrayList<>();
    for (String host : hosts) {
      patterns.add("*://" + host + "/*");
      patterns.add("*://" + host + ":*/*");
    }
    return patterns;
  }

  /**
   * Keeps a context from these hosts from the first request of each window on, which may come
   * before anybody can tell CDP. The driver asks us about nothing else; but it does look at each
   * request itself, and has the browser keep no cache.
   */
  static void keepOut(BrowserContext context, List<String> hosts) {
    if (!hosts.isEmpty()) {
      context.route(url(hosts), route -> route.abort("blockedbyclient"));
    }
  }

  private static Pattern url(List<String> hosts) {
    return Pattern.compile(
        hosts.stream()
            .map(
                host ->
                    host.startsWith("*.") ? "[^/]+\\." + quoted(host.substring(2)) : quoted(host))
            .collect(Collectors.joining("|", "^[a-z]+://(?:", ")(?::\\d+)?/")),
        Pattern.CASE_INSENSITIVE);
  }

  /** For the driver's JavaScript, which knows no {@code \\Q}. */
  private static String quoted(String host) {
    return host.replace(".", "\\.");
  }
}
