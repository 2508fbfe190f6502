// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The recorded periods: the independent count of scheduled slots rests on them, so none is ever
 * removed.
 */
public interface PeriodRepository {
  void open(Transaction transaction, Period period);

  /** Ends a period, as it was read, at that instant. */
  void close(Transaction transaction, Period period, Instant until);

  /** Those that hold at some instant of {@code [from, until)}, by check, location and beginning. */
  List<Period> between(Transaction transaction, Instant from, Instant until);
}
