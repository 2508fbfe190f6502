// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.paging.OpenedPager.Ready;
import dev.vedette.controller.paging.OpenedPager.Unusable;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends the pages of one receiver, one after another, so that a slow receiver holds up nobody else.
 * A page is claimed in one transaction, sent outside any, and marked in another: after a crash in
 * between it is sent once more under the same key. For one thread at a time.
 */
final class Lane {
  /** In a minute; PagerDuty and others take about 120. */
  private static final int MOST_A_MINUTE = 110;

  private final String receiver;
  private final Sending sending;
  private final Claims claims;
  private final Outcomes outcomes;
  private final RateLimit limit;
  private Instant pausedUntil = Instant.MIN;

  Lane(String receiver, Sending sending) {
    this.receiver = receiver;
    this.sending = sending;
    this.claims = new Claims(sending.store());
    this.outcomes = new Outcomes(sending.store(), sending.backoff());
    this.limit = new RateLimit(sending.time().nanos(), MOST_A_MINUTE);
  }

  /** Sends the next page; false when none is due, or none may go now. */
  boolean step() {
    if (!limit.allows() || pausedUntil.isAfter(sending.now())) {
      return false;
    }
    Optional<Page> page =
        sending
            .transactions()
            .write(transaction -> claims.claim(transaction, receiver, sending.now()));
    page.ifPresent(this::deliver);
    return page.isPresent();
  }

  private void deliver(Page page) {
    Receiver.Kind kind = page.to().kind();
    if (kind == null) {
      throw new IllegalStateException("page " + page.number() + " has nobody to go to");
    }
    switch (sending.receivers().open(kind)) {
      case Ready ready -> send(page, ready);
      case Unusable unusable ->
          sending
              .transactions()
              .write(
                  transaction -> {
                    outcomes.blocked(transaction, page, unusable.reason(), sending.now());
                    return null;
                  });
    }
  }

  private void send(Page page, Ready ready) {
    String account = page.to().account();
    if (account != null && !account.equals(ready.account())) {
      mark(page, new SendResult.Rejected(otherAccount()));
      return;
    }
    limit.take();
    SendResult result = ready.pager().send(page.message());
    if (result instanceof SendResult.RetryLater later && later.after() != null) {
      pausedUntil = sending.now().plus(later.after());
    }
    mark(page.with(new Page.Destination(receiver, page.to().kind(), ready.account())), result);
  }

  private void mark(Page page, SendResult result) {
    sending
        .transactions()
        .write(
            transaction -> {
              outcomes.mark(transaction, page, result, sending.now());
              return null;
            });
  }

  private String otherAccount() {
    return "the key of receiver %s is not the one that this was paged through; close it there by hand"
        .formatted(receiver);
  }
}
