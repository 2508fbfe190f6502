// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.Audiences.Recipient;
import dev.vedette.controller.paging.PageGroup.Member;
import dev.vedette.controller.paging.PageGroup.Taking;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the trigger of an episode, or lets it join one. */
final class NewPages {
  /** So many pages a minute are read; more are not. PagerDuty and others take about 120. */
  private static final int MOST_A_MINUTE = 30;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(NewPages.class);

  private final PagingStore store;

  NewPages(PagingStore store) {
    this.store = store;
  }

  void begin(
      Transaction transaction, Incident incident, Recipient to, PageText words, Instant now) {
    if (to.kind() == null) {
      undeliverable(transaction, incident, to, words, now);
      return;
    }
    Place place = place(transaction, incident, to, now);
    Optional<PageGroup> open =
        store
            .groups()
            .taking(transaction, to.receiver(), place.key(), now)
            .filter(group -> group.severity().compareTo(incident.severity()) >= 0);
    if (open.isPresent()) {
      join(transaction, incident, open.get(), now);
    } else {
      open(transaction, incident, to, place, words, now);
    }
  }

  /** Which group an episode belongs to, and how long that takes in others once it has begun. */
  private record Place(String key, Duration settle) {}

  private Place place(Transaction transaction, Incident incident, Recipient to, Instant now) {
    Optional<String> common = GroupKey.of(incident, to.group());
    if (common.isEmpty()) {
      return inStorm(transaction, to, now)
          ? storm(incident)
          : new Place("episode=" + incident.key(), Duration.ZERO);
    }
    String key = common.get();
    boolean known = store.groups().taking(transaction, to.receiver(), key, now).isPresent();
    return !known && inStorm(transaction, to, now)
        ? storm(incident)
        : new Place(key, to.group().settle());
  }

  private boolean inStorm(Transaction transaction, Recipient to, Instant now) {
    return store.groups().countSince(transaction, to.receiver(), now.minus(MINUTE))
        >= MOST_A_MINUTE;
  }

  private static Place storm(Incident incident) {
    return new Place("storm=" + incident.severity(), MINUTE);
  }

  private void join(Transaction transaction, Incident incident, PageGroup group, Instant now) {
    store.groups().join(transaction, group, member(incident));
    store
        .pages()
        .find(transaction, group.page())
        .ifPresent(
            page ->
                store.note(
                    transaction,
                    incident.number(),
                    now,
                    "joins the page of incident %d to %s"
                        .formatted(page.incident(), group.receiver())));
  }

  private void open(
      Transaction transaction,
      Incident incident,
      Recipient to,
      Place place,
      PageText words,
      Instant now) {
    Page page =
        store
            .pages()
            .add(
                transaction,
                incident.number(),
                new Page.Destination(to.receiver(), to.kind(), null),
                Messages.trigger(incident, words, now),
                Page.Progress.waiting(now));
    Taking taking = new Taking(now, now.plus(place.settle()));
    PageGroup group =
        store
            .groups()
            .add(
                transaction,
                new PageGroup(
                    0, to.receiver(), place.key(), page.number(), incident.severity(), taking));
    store.groups().join(transaction, group, member(incident));
  }

  private void undeliverable(
      Transaction transaction, Incident incident, Recipient to, PageText words, Instant now) {
    log.error(
        "page undeliverable: incident={} key={} reason={}",
        incident.number(),
        incident.key(),
        to.problem());
    store
        .pages()
        .add(
            transaction,
            incident.number(),
            new Page.Destination(to.receiver(), null, null),
            Messages.trigger(incident, words, now),
            Page.Progress.undeliverable(now, to.problem()));
    store.note(transaction, incident.number(), now, "page undeliverable: " + to.problem());
  }

  private static Member member(Incident incident) {
    return new Member(incident.number(), incident.episode().number(), PageText.name(incident));
  }
}
