// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.intake.EvidenceRepository;
import dev.vedette.controller.ledger.Transactions;
import java.util.Optional;
import java.util.Set;

/** Evidence in the detail database, as it came: pictures do not shrink. */
public final class SqliteEvidence implements EvidenceRepository {
  private final Transactions detail;
  private final long mostBytes;

  /**
   * Makes one.
   *
   * @param detail of the detail database, not the ledger's
   * @param mostBytes of all contents together
   */
  public SqliteEvidence(Transactions detail, long mostBytes) {
    this.detail = detail;
    this.mostBytes = mostBytes;
  }

  @Override
  public void insert(RunId run, String name, byte[] content) {
    detail.write(
        transaction -> {
          Sql sql = Sql.in(transaction);
          sql.run(
              "insert into evidence (run, name, bytes, content) values (?, ?, ?, ?) on conflict do nothing",
              run,
              name,
              content.length,
              content);
          shrink(sql);
          return true;
        });
  }

  @Override
  public Optional<byte[]> find(RunId run, String name) {
    return detail.read(
        transaction ->
            Sql.in(transaction)
                .first(
                    "select content from evidence where run = ? and name = ?",
                    row -> row.bytes("content"),
                    run,
                    name));
  }

  @Override
  public Set<String> names(RunId run) {
    return Set.copyOf(
        detail.read(
            transaction ->
                Sql.in(transaction)
                    .all("select name from evidence where run = ?", row -> row.text("name"), run)));
  }

  /** Run ids sort by due instant. */
  private void shrink(Sql sql) {
    while (sql.number("select sum(bytes) from evidence") > mostBytes) {
      sql.run("delete from evidence where run = (select min(run) from evidence)");
    }
  }
}
