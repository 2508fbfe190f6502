// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that the engine ever heard of a check, for replay and for {@code explain}. */
public interface EventRepository {
  void append(Transaction transaction, CheckId check, RecordedEvent event);

  /** From a number on, in order. */
  List<RecordedEvent> from(Transaction transaction, CheckId check, long number, int limit);

  /** The latest, newest first. */
  List<RecordedEvent> latest(Transaction transaction, CheckId check, int limit);

  /** Every check that has events, in order of id. */
  List<CheckId> checks(Transaction transaction);

  /** Keeps the text of a definition that events are heard under. What is kept stays. */
  void keepDefinition(Transaction transaction, String hash, String content);

  /** The kept text of a definition. */
  Optional<String> definition(Transaction transaction, String hash);

  /** Keeps what the rules of a check know, so that replay may begin there. */
  void keep(Transaction transaction, CheckId check, Snapshot snapshot);

  /** The latest that was kept at {@code instant} or before. */
  Optional<Snapshot> snapshot(Transaction transaction, CheckId check, Instant instant);

  /**
   * What the rules of a check know after an event.
   *
   * @param number of the event
   * @param now the instant that the event was heard
   */
  record Snapshot(long number, Instant now, CheckState state) {
    /** One is kept after so many events: replay up to any instant takes no more than these. */
    public static final int EVERY = 1000;
  }
}
