// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.incidents.IncidentRepository;
import dev.vedette.controller.incidents.IncidentRepositoryContract;
import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

class SqliteIncidentsTest extends IncidentRepositoryContract {
  @AutoClose private final Store store;

  SqliteIncidentsTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Override
  protected Transactions transactions() {
    return store.ledger();
  }

  @Override
  protected IncidentRepository incidents() {
    return new SqliteIncidents();
  }
}
