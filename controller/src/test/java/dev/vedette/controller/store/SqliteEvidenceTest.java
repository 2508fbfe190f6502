// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.intake.EvidenceRepositoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

class SqliteEvidenceTest extends EvidenceRepositoryContract {
  @AutoClose private final Store store;

  SqliteEvidenceTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Override
  protected EvidenceRepository evidence(long mostBytes) {
    return new SqliteEvidence(store.detail(), mostBytes);
  }
}
