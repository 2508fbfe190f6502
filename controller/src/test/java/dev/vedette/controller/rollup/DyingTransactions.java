// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets a number of writes through; at the next the controller dies. */
final class DyingTransactions implements Transactions {
  private final Transactions real;
  private int left;

  DyingTransactions(Transactions real, int writes) {
    this.real = real;
    this.left = writes;
  }

  static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    if (left-- == 0) {
      throw new Died();
    }
    return real.write(work);
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    return real.read(work);
  }
}
