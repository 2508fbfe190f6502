// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.hush.OrderRepository;
import dev.vedette.controller.hush.OrderRepositoryContract;
import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

class SqliteOrdersTest extends OrderRepositoryContract {
  @AutoClose private final Store store;

  SqliteOrdersTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Override
  protected Transactions transactions() {
    return store.ledger();
  }

  @Override
  protected OrderRepository orders() {
    return new SqliteOrders();
  }
}
