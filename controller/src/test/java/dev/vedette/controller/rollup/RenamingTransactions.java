// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.rollup;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.store.SqliteRenames;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Just before the first write the check is renamed. */
final class RenamingTransactions implements Transactions {
  private final Transactions real;
  private final CheckId to;
  private boolean renamed;

  RenamingTransactions(Transactions real, CheckId to) {
    this.real = real;
    this.to = to;
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    if (!renamed) {
      renamed = true;
      real.write(
          tx -> {
            new SqliteRenames().carry(tx, Checks.LOGIN, to);
            return true;
          });
    }
    return real.write(work);
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    return real.read(work);
  }
}
