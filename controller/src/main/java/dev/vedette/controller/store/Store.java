// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;

/**
 * The data folder with its two databases, which do not commit together: {@code ledger.db}, durable
 * at every commit, and {@code detail.db}, whose last seconds may be lost with the machine's power.
 */
public final class Store implements AutoCloseable {
  private final DataFolder folder;
  private final SqliteTransactions ledger;
  private final SqliteTransactions detail;

  private Store(DataFolder folder, SqliteTransactions ledger, SqliteTransactions detail) {
    this.folder = folder;
    this.ledger = ledger;
    this.detail = detail;
  }

  /**
   * Opens the folder, making it and its databases where they are missing.
   *
   * @throws UnusableDataFolder an operator's error: taken by another controller, not writable, not
   *     ours
   */
  public static Store open(Path path) {
    DataFolder folder = DataFolder.open(path);
    try {
      SqliteTransactions ledger = SqliteTransactions.open(SqliteFile.ledger(folder.path()));
      SqliteTransactions detail = SqliteTransactions.open(SqliteFile.detail(folder.path()));
      return new Store(folder, ledger, detail);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Definitions, slots, verdicts, rule state, incidents, outbox. */
  public Transactions ledger() {
    return ledger;
  }

  /** Run detail. */
  public Transactions detail() {
    return detail;
  }

  /** Finishes the writes under way and frees the folder. */
  @Override
  public void close() {
    ledger.close();
    detail.close();
    folder.close();
  }
}
