// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox. An implementor must keep: what is written is kept, and nothing is claimed twice. */
public interface PageRepository {
  /** Adds a page; returns it with its number. */
  Page add(
      Transaction transaction,
      long incident,
      Page.Destination to,
      PageMessage message,
      Page.Progress progress);

  /** Stores what became of a page. */
  void store(Transaction transaction, Page page);

  Optional<Page> find(Transaction transaction, long page);

  /**
   * The page to be sent next to {@code receiver}: triggers before resolves, worst first, oldest
   * first. One that is due, or that was on its way for longer than its claim, or a trigger behind
   * which its resolve waits; and with no older open page of the same incident to this receiver
   * before it.
   */
  Optional<Page> next(Transaction transaction, String receiver, Instant now);

  /** The latest page of that action under that key to that receiver. */
  Optional<Page> latest(
      Transaction transaction, String receiver, String key, PageMessage.Action action);

  /** Receivers that {@link #next} would find a page for. */
  List<String> receiversWithWork(Transaction transaction, Instant now);

  /** Claims of a process that is no more lapse at once; returns how many. */
  int releaseClaims(Transaction transaction, Instant now);

  /** How each receiver that was ever written to does. */
  List<ReceiverHealth> health(Transaction transaction);

  /** Pages about an incident, in order of writing. */
  List<Page> ofIncident(Transaction transaction, long incident);

  /** The latest pages, latest first. */
  List<Page> latest(Transaction transaction, int limit);
}
