// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import java.util.Locale;
import java.util.Set;

/** Which URLs a run may go to. Pages themselves are kept from the others by the browser. */
final class Schemes {
  private static final Set<String> OPEN = Set.of("http", "https", "data", "about");

  private Schemes() {}

  /** Throws {@link TroubleException} for files, and for the browser's own pages and tools. */
  static String checked(String url) {
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    boolean blank = !scheme.equals("about") || url.strip().equals("about:blank");
    if (!OPEN.contains(scheme) || !blank) {
      throw new TroubleException(
          Trouble.Kind.MALFORMED,
          scheme.isEmpty()
              ? "no URL: it has no scheme"
              : "a run does not go to " + scheme + ": URLs");
    }
    return url;
  }
}
