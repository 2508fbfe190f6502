// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.controller.ledger.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTransactionsTest {
  private final Path folder;
  @AutoClose private final Store store;

  SqliteTransactionsTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = Store.open(folder);
  }

  @BeforeEach
  void makeTable() {
    store.ledger().write(tx -> Sql.in(tx).run("create table things (name text primary key)"));
  }

  @Test
  void aWriteIsSeenByTheNextRead() {
    add("one");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aFailingWriteUndoesItselfAndIsThrownToTheOneWhoAsked() {
    assertThatThrownBy(
            () ->
                store
                    .ledger()
                    .write(
                        tx -> {
                          insert(tx, "one");
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(count()).isZero();
  }

  @Test
  void aFailingWriteDoesNotHarmTheOthersOfItsGroup() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String name = "thing " + i / 2;
        threads.submit(() -> add(name));
      }
    }
    assertThat(count()).isEqualTo(100);
  }

  @Test
  void newsComesAfterCommitAndOneFailingListenerDoesNotStopTheNext() {
    List<Long> seen = new ArrayList<>();
    store
        .ledger()
        .write(
            tx -> {
              tx.afterCommit(
                  () -> {
                    throw new IllegalStateException("a listener of this test fails on purpose");
                  });
              tx.afterCommit(() -> seen.add(count()));
              return insert(tx, "one");
            });
    assertThat(seen).containsExactly(1L);
  }

  @Test
  void thereIsNoNewsOfWhatWasRolledBack() {
    List<String> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                store
                    .ledger()
                    .write(
                        tx -> {
                          tx.afterCommit(() -> seen.add("news"));
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void aTransactionCannotBeUsedAfterItsWork() {
    Transaction kept = store.ledger().write(tx -> tx);
    assertThatThrownBy(() -> Sql.in(kept)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTransactionInsideAnotherIsRefusedRatherThanWaitingForEver() {
    assertThatThrownBy(() -> store.ledger().write(tx -> store.ledger().write(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReadCannotChangeAnything() {
    assertThatThrownBy(() -> store.ledger().read(tx -> insert(tx, "one")))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aSecondControllerOnTheSameFolderIsAnOperatorsError() {
    assertThatThrownBy(() -> Store.open(folder))
        .isInstanceOf(UnusableDataFolder.class)
        .hasMessageContaining("in use by another controller");
  }

  private void add(String name) {
    store.ledger().write(tx -> insert(tx, name));
  }

  private static int insert(Transaction tx, String name) {
    return Sql.in(tx).run("insert into things values (?)", name);
  }

  private long count() {
    return store.ledger().read(tx -> Sql.in(tx).number("select count(*) from things"));
  }
}
