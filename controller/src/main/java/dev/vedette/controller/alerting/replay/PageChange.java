// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page that other rules add, remove or move.
 *
 * @param before as it was sent; null when it was not
 * @param after as it would be sent; null when it would not
 */
public record PageChange(Kind kind, @Nullable ToldPage before, @Nullable ToldPage after) {
  /** What becomes of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** The same trouble, but the page comes more than one period earlier or later, or graver. */
    MOVED,
    /** It hangs on an extra run that was never made. */
    WOULD_ASK
  }

  /** The page as it would be, or else as it was. */
  public ToldPage page() {
    return after != null ? after : Objects.requireNonNull(before);
  }
}
