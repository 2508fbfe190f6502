// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two names are of one host. */
final class Hosts {
  private Hosts() {}

  /**
   * The loopback is no host in this sense: a whole network may stand behind it, told apart by port.
   */
  static boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    String name = one.toLowerCase(Locale.ROOT);
    return name.equals(other.toLowerCase(Locale.ROOT)) && !isLoopback(name);
  }

  private static boolean isLoopback(String name) {
    return name.equals("localhost") || name.startsWith("127.") || name.contains("::1");
  }
}
