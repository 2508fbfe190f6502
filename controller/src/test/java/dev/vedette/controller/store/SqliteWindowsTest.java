// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.alerting.window.WindowRepository;
import dev.vedette.controller.alerting.window.WindowRepositoryContract;
import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

class SqliteWindowsTest extends WindowRepositoryContract {
  @AutoClose private final Store store;

  SqliteWindowsTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Override
  protected Transactions transactions() {
    return store.ledger();
  }

  @Override
  protected WindowRepository windows() {
    return new SqliteWindows();
  }
}
