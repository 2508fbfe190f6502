// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.ledger.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one transaction will have to tell once it is committed. For one transaction, on one thread.
 */
final class News {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);

  private final List<IntakeListener> listeners;
  private final List<RunReport> stored = new ArrayList<>();
  private final List<Slot> unseen = new ArrayList<>();
  private final Map<CheckId, CheckId> renamed = new LinkedHashMap<>();
  private boolean incidentsMoved;

  News(List<IntakeListener> listeners) {
    this.listeners = listeners;
  }

  void stored(RunReport run) {
    stored.add(run);
  }

  void unseen(Slot slot) {
    unseen.add(slot);
  }

  void renamed(CheckId from, CheckId to) {
    renamed.put(from, to);
  }

  void incidentsMoved() {
    incidentsMoved = true;
  }

  /** Tells it all once the transaction is committed. */
  void tellAfter(Transaction transaction) {
    transaction.afterCommit(() -> listeners.forEach(this::tell));
  }

  private void tell(IntakeListener listener) {
    if (!stored.isEmpty()) {
      safely(listener, one -> one.stored(List.copyOf(stored)));
    }
    if (!unseen.isEmpty()) {
      safely(listener, one -> one.unseen(List.copyOf(unseen)));
    }
    renamed.forEach((from, to) -> safely(listener, one -> one.renamed(from, to)));
    if (incidentsMoved) {
      safely(listener, IntakeListener::incidentsMoved);
    }
  }

  private static void safely(IntakeListener listener, Consumer<IntakeListener> news) {
    try {
      news.accept(listener);
    } catch (RuntimeException e) {
      LOG.error("a listener of intake failed: {}", listener, e);
    }
  }
}
