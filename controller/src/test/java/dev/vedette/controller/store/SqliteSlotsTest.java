// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.SlotRepository;
import dev.vedette.controller.ledger.SlotRepositoryContract;
import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

class SqliteSlotsTest extends SlotRepositoryContract {
  @AutoClose private final Store store;

  SqliteSlotsTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Override
  protected Transactions transactions() {
    return store.ledger();
  }

  @Override
  protected SlotRepository slots() {
    return new SqliteSlots();
  }
}
