// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

/** How many characters may still be told, so that no page makes a message too long. */
final class Budget {
  private int left;

  Budget(int characters) {
    this.left = characters;
  }

  /** Whether there was room for so many. */
  boolean take(int characters) {
    left -= characters;
    return left >= 0;
  }
}
