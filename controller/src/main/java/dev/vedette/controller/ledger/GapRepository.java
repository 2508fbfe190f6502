// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.time.Instant;
import java.util.List;

/** Long gaps, one row each. */
public interface GapRepository {
  void add(Transaction transaction, Gap gap);

  /** Those with an instant in {@code [from, until)}. */
  List<Gap> between(Transaction transaction, Instant from, Instant until);
}
