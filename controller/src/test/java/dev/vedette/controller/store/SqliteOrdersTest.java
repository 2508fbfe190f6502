// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.hush.OrderRepository;
import dev.vedette.controller.hush.OrderRepositoryContract;
import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteOrdersTest extends OrderRepositoryContract {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
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
