// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.intake.EvidenceRepositoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteEvidenceTest extends EvidenceRepositoryContract {
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
  protected EvidenceRepository evidence(long mostBytes) {
    return new SqliteEvidence(store.detail(), mostBytes);
  }
}
