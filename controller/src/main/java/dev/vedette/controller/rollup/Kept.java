// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import java.time.Instant;

/** Something of which the old goes. */
@FunctionalInterface
public interface Kept {
  /**
   * Lets some of what is older than {@code before} go, in one short transaction; returns how many
   * rows went, 0 when nothing older is left.
   *
   * @param before the beginning of a UTC day
   * @param most rows
   */
  int expire(Instant before, int most);
}
