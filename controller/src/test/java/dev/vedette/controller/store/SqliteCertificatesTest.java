// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.alerting.certificate.CertificateRepository;
import dev.vedette.controller.alerting.certificate.CertificateRepositoryContract;
import dev.vedette.controller.ledger.Transactions;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;

class SqliteCertificatesTest extends CertificateRepositoryContract {
  @AutoClose private final Store store;

  SqliteCertificatesTest(@TempDir Path folder) {
    store = Store.open(folder);
  }

  @Override
  protected Transactions transactions() {
    return store.ledger();
  }

  @Override
  protected CertificateRepository certificates() {
    return new SqliteCertificates();
  }
}
