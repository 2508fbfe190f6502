// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.incidents.Episode;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;

/** Writes the resolve of a page when all that it stands for is over. */
final class OverPages {
  private final PagingStore store;

  OverPages(PagingStore store) {
    this.store = store;
  }

  /**
   * An episode is over: the incident is, or a worse episode took its place.
   *
   * @param incident as it is now
   */
  void over(
      Transaction transaction, Incident incident, Episode ended, PageText words, Instant now) {
    for (PageGroup group :
        store.groups().groupsOf(transaction, incident.number(), ended.number())) {
      if (store.groups().leave(transaction, group, incident.number(), ended.number()) == 0) {
        store
            .pages()
            .find(transaction, group.page())
            .filter(trigger -> trigger.progress().state() != PageState.REFUSED)
            .ifPresent(trigger -> resolve(transaction, trigger, incident, words, now));
      }
    }
  }

  private void resolve(
      Transaction transaction, Page trigger, Incident last, PageText words, Instant now) {
    Incident first =
        trigger.incident() == last.number()
            ? last
            : store.incident(transaction, trigger.incident());
    store
        .pages()
        .add(
            transaction,
            trigger.incident(),
            trigger.to(),
            Messages.resolve(trigger.message(), words.over(first, now), now),
            Page.Progress.waiting(now));
  }
}
