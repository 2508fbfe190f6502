// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver does.
 *
 * @param sent when a page was last taken; null when none was
 * @param refused when a page was last refused; null when none was
 * @param error the last error of an open or refused page; null when there is none
 */
public record ReceiverHealth(
    String receiver,
    Backlog backlog,
    @Nullable Instant sent,
    @Nullable Instant refused,
    @Nullable String error) {
  /** After so long, somebody else is told that pages do not arrive. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * What is still to be sent.
   *
   * @param open how many pages
   * @param blocked how many of them wait for the operator
   * @param oldest when the oldest of them was written; null when there is none
   */
  public record Backlog(int open, int blocked, @Nullable Instant oldest) {}

  /**
   * Whether people can rely on its pages: none waits too long, none was refused since one was
   * taken.
   */
  public boolean delivers(Instant now) {
    Instant oldest = backlog.oldest();
    boolean late = oldest != null && !oldest.plus(PATIENCE).isAfter(now);
    boolean refusing = refused != null && (sent == null || refused.isAfter(sent));
    return backlog.blocked() == 0 && !late && !refusing;
  }
}
