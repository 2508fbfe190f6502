// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.ledger.Transaction;
import java.util.List;

/** All that the engine ever heard of a check, for replay and for {@code explain}. */
public interface EventRepository {
  void append(Transaction transaction, CheckId check, RecordedEvent event);

  /** From a number on, in order. */
  List<RecordedEvent> from(Transaction transaction, CheckId check, long number, int limit);

  /** The latest, newest first. */
  List<RecordedEvent> latest(Transaction transaction, CheckId check, int limit);
}
