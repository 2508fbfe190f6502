// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a receiver did with a page. */
public sealed interface SendResult {
  /** The receiver has taken it. */
  record Sent() implements SendResult {}

  /**
   * Not now: too many requests, a fault of the receiver's, or the network.
   *
   * @param reason for a person, without secrets
   * @param after the pause that the receiver asked for; null when it named none
   * @param maybeTaken whether the receiver may have taken it all the same, as when the answer was
   *     lost
   */
  record RetryLater(String reason, @Nullable Duration after, boolean maybeTaken)
      implements SendResult {}

  /**
   * Never: the receiver refused the message or the key, and would again.
   *
   * @param reason for a person, without secrets
   */
  record Rejected(String reason) implements SendResult {}
}
