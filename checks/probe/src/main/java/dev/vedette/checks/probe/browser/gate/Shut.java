// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.util.List;
import java.util.Locale;

/**
 * Hosts that a run does without.
 *
 * @param hosts names, in lower case; {@code *.x.example} are all below {@code x.example}
 */
record Shut(List<String> hosts) {
  static final Shut NONE = new Shut(List.of());

  Shut {
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether {@code host}, in lower case, is one of them. */
  boolean has(String host) {
    return hosts.stream()
        .anyMatch(
            shut ->
                shut.startsWith("*.")
                    ? host.length() >= shut.length() && host.endsWith(shut.substring(1))
                    : host.equals(shut));
  }
}
