// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import java.util.Locale;
import java.util.Set;

/** Whether painting, or the parser, had to wait for a load. */
public final class Blocking {
  private static final Set<String> BLOCKING = Set.of("blocking", "inbodyparserblocking");
  private static final Set<String> URGENT = Set.of("veryhigh", "high", "medium");

  private Blocking() {}

  /**
   * By the browser's word. Where it has none: a style sheet or script that the parser found and
   * that is urgent; what is {@code async}, {@code defer} or for other media is not.
   */
  public static boolean blocks(Load load) {
    boolean kind = load.type().equals("stylesheet") || load.type().equals("script");
    return kind && (load.renderBlocking() == null ? urgent(load) : said(load.renderBlocking()));
  }

  private static boolean said(String word) {
    return BLOCKING.contains(word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""));
  }

  private static boolean urgent(Load load) {
    return load.initiator().kind().equals("parser")
        && load.priority() != null
        && URGENT.contains(load.priority());
  }
}
