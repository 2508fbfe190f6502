// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * Host patterns as CDP's URL patterns, in which a star stands for any characters. A new window may
 * ask for something before anybody can tell CDP; the gate keeps it out, too.
 */
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
}
