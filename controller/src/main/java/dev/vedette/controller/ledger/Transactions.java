// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to the database. Writes run one after another, so what a write reads cannot change under
 * it. Work must be short, must not wait for another thread and must not begin a transaction.
 */
public interface Transactions {
  /**
   * Does {@code work} and returns when it is durable. An exception from it undoes this work alone
   * and is thrown to the caller.
   */
  <T extends @Nullable Object> T write(Function<Transaction, T> work);

  /** Does {@code work} on one consistent snapshot. Changes nothing; does not wait for writers. */
  <T extends @Nullable Object> T read(Function<Transaction, T> work);
}
