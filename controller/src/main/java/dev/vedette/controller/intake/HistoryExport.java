// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.EventRepository;
import dev.vedette.controller.alerting.EventRepository.Snapshot;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.history.HistoryHead;
import dev.vedette.controller.alerting.history.HistoryWriter;
import dev.vedette.controller.ledger.Transactions;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the rules heard to a file of history. Reads it in parts, each in a short snapshot of
 * its own, so that neither writes nor the store's tidying wait for it.
 */
public final class HistoryExport {
  private static final int PART = 2_000;

  private final Transactions transactions;
  private final EventRepository events;
  private final InstantSource clock;

  public HistoryExport(Transactions transactions, EventRepository events, InstantSource clock) {
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes every check's events from the last snapshot before {@code since} on. Throws {@link
   * java.io.UncheckedIOException} when the stream does; what was written is no whole file then, and
   * readers see it.
   */
  public void write(OutputStream stream, Instant since) {
    Instant until = clock.instant();
    HistoryWriter writer = new HistoryWriter(stream, new HistoryHead(since, until));
    for (CheckId check : transactions.read(events::checks)) {
      if (isHeardOf(check, since)) {
        write(writer, check, since, until);
      }
    }
    writer.finish();
  }

  private boolean isHeardOf(CheckId check, Instant since) {
    return transactions.read(transaction -> events.latest(transaction, check, 1)).stream()
        .anyMatch(event -> !event.now().isBefore(since));
  }

  private void write(HistoryWriter writer, CheckId check, Instant since, Instant until) {
    Optional<Snapshot> start =
        transactions.read(transaction -> events.snapshot(transaction, check, since));
    long number = start.map(Snapshot::number).orElse(0L);
    writer.begin(check, number, start.map(Snapshot::state).orElse(null));
    List<RecordedEvent> part = part(check, number + 1);
    while (!part.isEmpty()) {
      for (RecordedEvent event : part) {
        if (event.now().isAfter(until)) {
          return;
        }
        write(writer, event);
      }
      part = part(check, part.getLast().number() + 1);
    }
  }

  private List<RecordedEvent> part(CheckId check, long first) {
    return transactions.read(transaction -> events.from(transaction, check, first, PART));
  }

  private void write(HistoryWriter writer, RecordedEvent event) {
    String hash = event.definition();
    if (!writer.knows(hash)) {
      transactions
          .read(transaction -> events.definition(transaction, hash))
          .ifPresent(content -> writer.define(hash, content));
    }
    writer.event(event);
  }
}
