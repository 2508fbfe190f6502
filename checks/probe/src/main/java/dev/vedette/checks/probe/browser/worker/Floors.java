// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of an action's time is our own doing. What a click costs us is what the cheapest click
 * of this worker took: the element was ready then, nothing was waited for, and all of it went into
 * talking to the browser. The worker's self-test makes the first of each kind, on an idle page.
 */
final class Floors {
  private final Map<String, Long> least = new HashMap<>();

  /** Takes in how long one took, in microseconds, and says how much of it was ours. */
  long own(String kind, long micros) {
    return least.merge(kind, micros, Math::min);
  }

  /** How much of one of that kind is ours, as far as we know; 0 before the first. */
  long known(String kind) {
    return least.getOrDefault(kind, 0L);
  }
}
