// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import java.time.Duration;
import java.util.List;

/**
 * The answer to a poll.
 *
 * @param lost of the slots that the agent holds, those that are no longer its own: what has not
 *     started must not start
 */
public record Leases(List<Lease> leases, List<HeldSlot> lost) {
  /** How long a lease lives after the last poll or upload that named it. */
  public static final Duration LIFE = Duration.ofSeconds(15);

  /**
   * For how long after it named what it holds an agent may poll without. The shorter it is against
   * {@link #LIFE}, the more messages may be lost before a lease is.
   */
  public static final Duration QUIET = Duration.ofSeconds(3);

  public Leases {
    leases = List.copyOf(leases);
    lost = List.copyOf(lost);
  }
}
