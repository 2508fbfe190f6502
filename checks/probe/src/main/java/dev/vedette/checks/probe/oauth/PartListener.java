// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import java.time.Duration;

/** Hears of each part of a step that has ended. */
@FunctionalInterface
public interface PartListener {
  /**
   * It has ended, well or not.
   *
   * @param begin on the monotonic clock
   */
  void ended(String name, long begin, Duration duration);
}
