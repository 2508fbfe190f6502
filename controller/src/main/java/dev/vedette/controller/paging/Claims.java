// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.PageMessage.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Picks the page that is sent next, and keeps the order of trigger and resolve: a resolve goes only
 * after its trigger was taken. A trigger that is still waiting when its resolve is there is not
 * sent at all: it would tell of what is over. If no attempt of it can have arrived, the resolve is
 * dropped with it.
 */
final class Claims {
  /** Longer than any exchange; after it, a page on its way is taken for lost and sent again. */
  static final Duration CLAIM = Duration.ofSeconds(60);

  private static final int MOST_NAMED = 5;

  private final PagingStore store;

  Claims(PagingStore store) {
    this.store = store;
  }

  /** The next page to {@code receiver}, marked as on its way; empty when none is due. */
  Optional<Page> claim(Transaction transaction, String receiver, Instant now) {
    Optional<Page> next = next(transaction, receiver, now);
    while (next.isPresent() && !stillToBeSent(transaction, next.get(), now)) {
      next = next(transaction, receiver, now);
    }
    return next.map(page -> onItsWay(transaction, page, now));
  }

  private Optional<Page> next(Transaction transaction, String receiver, Instant now) {
    return store.pages().next(transaction, receiver, now).map(Page::whenClaimLapsed);
  }

  private Page onItsWay(Transaction transaction, Page page, Instant now) {
    Page whole = page.isTrigger() ? complete(transaction, page) : alongTrigger(transaction, page);
    Page claimed = whole.with(page.progress().sending(now.plus(CLAIM)));
    store.pages().store(transaction, claimed);
    return claimed;
  }

  /** Names those that joined, once: a repeat must say the same. */
  private Page complete(Transaction transaction, Page page) {
    if (page.progress().attempts() > 0) {
      return page;
    }
    return store
        .groups()
        .ofPage(transaction, page.number())
        .map(group -> withOthers(transaction, page, group))
        .orElse(page);
  }

  private Page withOthers(Transaction transaction, Page page, PageGroup group) {
    int others = store.groups().size(transaction, group) - 1;
    if (others < 1) {
      return page;
    }
    var names =
        store.groups().members(transaction, group, MOST_NAMED + 1).stream()
            .skip(1)
            .map(PageGroup.Member::name)
            .toList();
    return page.with(PageText.withOthers(page.message(), names, others));
  }

  /** A resolve works only in the account that its trigger went to. */
  private Page alongTrigger(Transaction transaction, Page resolve) {
    String account = triggerOf(transaction, resolve).to().account();
    return resolve.with(
        new Page.Destination(resolve.to().receiver(), resolve.to().kind(), account));
  }

  private Page triggerOf(Transaction transaction, Page resolve) {
    return store
        .pages()
        .latest(transaction, resolve.to().receiver(), resolve.key(), Action.TRIGGER)
        .orElseThrow(() -> new IllegalStateException("no trigger of " + resolve.key()));
  }

  private boolean stillToBeSent(Transaction transaction, Page page, Instant now) {
    return page.isTrigger()
        ? triggerStands(transaction, page, now)
        : resolveStands(transaction, page, now);
  }

  private boolean triggerStands(Transaction transaction, Page trigger, Instant now) {
    Optional<Page> resolve =
        store.pages().latest(transaction, trigger.to().receiver(), trigger.key(), Action.RESOLVE);
    if (resolve.isEmpty()) {
      return true;
    }
    drop(transaction, trigger, "over before it could be sent", now);
    return false;
  }

  private boolean resolveStands(Transaction transaction, Page resolve, Instant now) {
    Page trigger = triggerOf(transaction, resolve);
    boolean arrived =
        trigger.progress().state() == PageState.SENT || trigger.progress().maybeTaken();
    if (!arrived) {
      drop(transaction, resolve, "its page was never taken", now);
    }
    return arrived;
  }

  private void drop(Transaction transaction, Page page, String why, Instant now) {
    store.pages().store(transaction, page.with(page.progress().ended(PageState.DROPPED, now, why)));
    String what = page.isTrigger() ? "page" : "resolve";
    store.note(
        transaction,
        page.incident(),
        now,
        "%s to %s dropped: %s".formatted(what, page.to().receiver(), why));
  }
}
