// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import java.util.ArrayList;
import java.util.List;

/** A piece of work on a connection, good until that work ends. */
final class SqliteTransaction implements Transaction {
  private final Statements statements;
  private final List<Runnable> news = new ArrayList<>();
  private boolean ended;

  SqliteTransaction(Statements statements) {
    this.statements = statements;
  }

  Statements statements() {
    if (ended) {
      throw new IllegalStateException("a transaction was used after its work had ended");
    }
    return statements;
  }

  @Override
  public void afterCommit(Runnable item) {
    news.add(item);
  }

  List<Runnable> news() {
    return List.copyOf(news);
  }

  void end() {
    ended = true;
  }
}
