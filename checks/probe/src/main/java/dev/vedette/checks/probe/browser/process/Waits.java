// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.time.Duration;

/** Ever longer waits between starts that fail. */
final class Waits {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  Waits(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** How long to wait now; the next is twice as long. */
  synchronized Duration next() {
    Duration now = next;
    Duration twice = now.multipliedBy(2);
    next = twice.compareTo(longest) < 0 ? twice : longest;
    return now;
  }

  synchronized void reset() {
    next = first;
  }
}
