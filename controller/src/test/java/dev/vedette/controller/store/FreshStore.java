// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a fresh data folder. The name of a subclass ends in {@code Test}. */
abstract class FreshStore {
  @TempDir protected Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  protected Store store() {
    return store;
  }

  protected Transactions ledger() {
    return store.ledger();
  }

  protected Transactions detail() {
    return store.detail();
  }
}
