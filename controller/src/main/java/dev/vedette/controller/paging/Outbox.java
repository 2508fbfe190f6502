// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.incidents.EpisodeChange;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.Audiences.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides who is told of what, and writes it down with the change itself: a page decided is a page
 * kept.
 *
 * <p>Grouping. The page of the first episode goes at once, whatever its severity: nobody waits 15 s
 * for a critical page. Episodes that begin within {@code wait} after it, agree with it in {@code
 * by} and have no higher severity join it instead of paging again, also a wider episode of the same
 * incident: they are named in it, if it is not sent yet, and in the incident's history in any case.
 * One of higher severity pages by itself. When a receiver has got 30 pages within a minute, what
 * else begins joins one page more for each severity. A page is resolved when all that it stands for
 * is over. Incidents that are not about a check are not grouped.
 *
 * <p>A reminder is paged like an episode that begins, under a key of its own: of an alert that was
 * acknowledged PagerDuty does not notify again. The page before it is resolved after it.
 */
public final class Outbox {
  private final Supplier<PagingContext> context;
  private final NewPages newPages;
  private final OverPages overPages;
  private final OutboxListener listener;

  /**
   * @param context as the repository of checks says now
   */
  public Outbox(Supplier<PagingContext> context, PagingStore store, OutboxListener listener) {
    this.context = context;
    this.newPages = new NewPages(store);
    this.overPages = new OverPages(store);
    this.listener = listener;
  }

  /** Writes the pages that {@code changes} call for; the sender is woken after commit. */
  public void write(Transaction transaction, List<EpisodeChange> changes, Instant now) {
    if (changes.isEmpty()) {
      return;
    }
    PagingContext current = context.get();
    for (EpisodeChange change : changes) {
      write(transaction, change, current, now);
    }
    transaction.afterCommit(listener::written);
  }

  private void write(
      Transaction transaction, EpisodeChange change, PagingContext current, Instant now) {
    switch (change) {
      case EpisodeChange.Began began -> {
        begin(transaction, began.incident(), current, current.words(), now);
        if (began.previous() != null) {
          overPages.over(transaction, began.incident(), began.previous(), current.words(), now);
        }
      }
      case EpisodeChange.Reminded reminded -> {
        PageText words = current.words();
        begin(transaction, reminded.incident(), current, words.reminding(), now);
        overPages.over(transaction, reminded.incident(), reminded.previous(), words, now);
      }
      case EpisodeChange.Changed changed -> {}
      case EpisodeChange.Resolved resolved ->
          overPages.over(
              transaction,
              resolved.incident(),
              resolved.incident().episode(),
              current.words(),
              now);
    }
  }

  private void begin(
      Transaction transaction,
      Incident incident,
      PagingContext current,
      PageText words,
      Instant now) {
    if (incident.episode().delivery().pages()) {
      for (Recipient recipient : new Audiences(current.paging()).of(incident)) {
        newPages.begin(transaction, incident, recipient, words, now);
      }
    }
  }
}
