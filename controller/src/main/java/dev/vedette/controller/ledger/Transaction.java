// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

/**
 * A write in progress, or a read; valid only within the work it was handed to. Opaque to features:
 * the store knows its connection.
 */
public interface Transaction {
  /**
   * Runs {@code news} once the work is durably committed, on the thread that asked for the work;
   * never when it is rolled back. News only wakes someone: what must not be lost is written. One
   * news' failure does not reach the next.
   */
  void afterCommit(Runnable news);
}
