// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two names are of one host. */
public final class Hosts {
  private Hosts() {}

  /**
   * Compares names as they stand in a URL, with or without a port. Ports do not matter but on the
   * loopback, behind which a whole network may stand.
   */
  public static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && comparable(one).equals(comparable(other));
  }

  private static String comparable(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String name = lower.replaceFirst(":\\d+$", "");
    return isLoopback(name) ? lower : name;
  }

  private static boolean isLoopback(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.startsWith("127.")
        || name.equals("[::1]");
  }
}
