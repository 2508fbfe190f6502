// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.dns;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Looks names up. Keeps nothing between calls; safe for use by many threads. */
public interface Resolver {

  /**
   * The addresses of {@code host}, in the order in which to try them.
   *
   * @param host a name; addresses are not names
   * @param family for {@code ANY}, IPv6 is asked for only when there is no IPv4 address
   * @param limit returns by then
   */
  Resolution resolve(String host, IpFamily family, Duration limit);

  /** What became of a look-up. */
  sealed interface Resolution {
    /** At least one address. */
    record Found(List<InetAddress> addresses) implements Resolution {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    /**
     * No address.
     *
     * @param what for a person, without the name, for instance {@code does not exist (NXDOMAIN)}
     */
    record NotFound(String what) implements Resolution {}

    /** The name servers did not answer in time. */
    record TimedOut() implements Resolution {}
  }
}
