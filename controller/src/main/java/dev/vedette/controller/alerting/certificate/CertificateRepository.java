// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The certificates that expire before long. Lists are in order of fingerprint. */
public interface CertificateRepository {
  Optional<Known> find(Transaction transaction, String sha256);

  /** Those that the check sees somewhere. */
  List<Known> seenBy(Transaction transaction, CheckId check);

  /** All that are known. */
  List<Known> all(Transaction transaction);

  /** Those whose tick is due. */
  List<Known> due(Transaction transaction, Instant now, int limit);

  /** Saves one with its places, and no other places. */
  void save(Transaction transaction, Known known, Instant wake);

  /** Forgets one, places and all. */
  void delete(Transaction transaction, String sha256);
}
