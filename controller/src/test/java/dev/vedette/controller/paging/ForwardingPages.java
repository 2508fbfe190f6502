// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passes everything on. */
class ForwardingPages implements PageRepository {
  private final PageRepository pages;

  ForwardingPages(PageRepository pages) {
    this.pages = pages;
  }

  @Override
  public Page add(
      Transaction transaction,
      long incident,
      Page.Destination to,
      PageMessage message,
      Page.Progress progress) {
    return pages.add(transaction, incident, to, message, progress);
  }

  @Override
  public void store(Transaction transaction, Page page) {
    pages.store(transaction, page);
  }

  @Override
  public Optional<Page> find(Transaction transaction, long page) {
    return pages.find(transaction, page);
  }

  @Override
  public Optional<Page> next(Transaction transaction, String receiver, Instant now) {
    return pages.next(transaction, receiver, now);
  }

  @Override
  public Optional<Page> latest(
      Transaction transaction, String receiver, String key, PageMessage.Action action) {
    return pages.latest(transaction, receiver, key, action);
  }

  @Override
  public List<String> receiversWithWork(Transaction transaction, Instant now) {
    return pages.receiversWithWork(transaction, now);
  }

  @Override
  public int releaseClaims(Transaction transaction, Instant now) {
    return pages.releaseClaims(transaction, now);
  }

  @Override
  public List<ReceiverHealth> health(Transaction transaction) {
    return pages.health(transaction);
  }

  @Override
  public List<Page> ofIncident(Transaction transaction, long incident) {
    return pages.ofIncident(transaction, incident);
  }

  @Override
  public List<Page> latest(Transaction transaction, int limit) {
    return pages.latest(transaction, limit);
  }
}
