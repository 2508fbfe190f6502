// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.ledger.Transaction;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of an attempt. */
final class Outcomes {
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  private final PagingStore store;
  private final Backoff backoff;

  Outcomes(PagingStore store, Backoff backoff) {
    this.store = store;
    this.backoff = backoff;
  }

  /** The receiver answered, or the network did. */
  void mark(Transaction transaction, Page page, SendResult result, Instant now) {
    switch (result) {
      case SendResult.Sent sent -> sent(transaction, page, now);
      case SendResult.RetryLater later -> later(transaction, page, later, now);
      case SendResult.Rejected rejected -> refused(transaction, page, rejected.reason(), now);
    }
  }

  /** Nothing was sent: the operator has to mend something first. */
  void blocked(Transaction transaction, Page page, String reason, Instant now) {
    store
        .pages()
        .store(
            transaction,
            page.with(
                page.progress().again(PageState.BLOCKED, now.plus(UNTIL_MENDED), reason, false)));
    if (page.progress().error() == null) {
      undeliverable(transaction, page, reason, now);
    }
  }

  private void sent(Transaction transaction, Page page, Instant now) {
    store.pages().store(transaction, page.with(page.progress().ended(PageState.SENT, now, null)));
    store.note(transaction, page.incident(), now, what(page) + " taken by " + page.to().receiver());
    log.info(
        "page sent: receiver={} incident={} key={} action={} attempts={} ms={}",
        page.to().receiver(),
        page.incident(),
        page.key(),
        page.message().action(),
        page.progress().attempts(),
        Duration.between(page.progress().written(), now).toMillis());
  }

  private void later(Transaction transaction, Page page, SendResult.RetryLater later, Instant now) {
    Instant due = now.plus(backoff.after(page.progress().attempts(), later.after()));
    store
        .pages()
        .store(
            transaction,
            page.with(
                page.progress().again(PageState.WAITING, due, later.reason(), later.maybeTaken())));
    log.warn(
        "page will be sent again: receiver={} incident={} key={} due={} reason={}",
        page.to().receiver(),
        page.incident(),
        page.key(),
        due,
        later.reason());
  }

  void refused(Transaction transaction, Page page, String reason, Instant now) {
    store
        .pages()
        .store(transaction, page.with(page.progress().ended(PageState.REFUSED, now, reason)));
    undeliverable(transaction, page, reason, now);
  }

  private void undeliverable(Transaction transaction, Page page, String reason, Instant now) {
    store.note(
        transaction,
        page.incident(),
        now,
        "%s to %s undeliverable: %s".formatted(what(page), page.to().receiver(), reason));
    log.error(
        "page undeliverable: receiver={} incident={} key={} reason={}",
        page.to().receiver(),
        page.incident(),
        page.key(),
        reason);
  }

  private static String what(Page page) {
    return page.isTrigger() ? "page" : "resolve";
  }
}
