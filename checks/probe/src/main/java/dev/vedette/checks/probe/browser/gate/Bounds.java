// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.time.Duration;

/**
 * What nobody gets more of.
 *
 * @param tunnels connections that one pass may have at a time
 * @param visits connections of all passes and of those who have none
 * @param bytes of one pass, both directions together
 * @param head from a request's first byte to the end of its head
 * @param idle on a connection on which nothing moves
 * @param lookUp for a name
 * @param connect to one address
 */
record Bounds(
    int tunnels,
    int visits,
    long bytes,
    Duration head,
    Duration idle,
    Duration lookUp,
    Duration connect) {
  static final Bounds USUAL =
      new Bounds(
          256,
          2_048,
          1L << 30,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          Duration.ofSeconds(10));

  /** Bytes of one head, line ends among them. */
  static final int HEAD = 64 * 1024;

  /** Denials, failures and connections that are kept of a pass, of each. */
  static final int NOTES = 1_000;
}
