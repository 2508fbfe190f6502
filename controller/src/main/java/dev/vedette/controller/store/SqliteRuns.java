// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.RunRepository;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.ledger.Transaction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs in SQLite. */
public final class SqliteRuns implements RunRepository {
  private static final String INSERT =
      """
      insert into runs (id, due, check_id, location, kind, fence, agent, version,
          started, duration, lateness, clock_error, verdict, cause, step, message, host, doubts, standing, during)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  @Override
  public boolean insert(Transaction transaction, StoredRun run) {
    Sql sql = Sql.in(transaction);
    RunReport report = run.report();
    Slot slot = report.slot();
    RunReport.Attempt attempt = report.attempt();
    RunReport.Timing timing = report.timing();
    @Nullable Finding finding = report.judgement().finding();
    return sql.run(
            INSERT,
            report.id(),
            slot.due(),
            slot.check(),
            slot.location(),
            slot.kind(),
            attempt.fence(),
            attempt.agent(),
            Versions.number(sql, attempt.definition(), attempt.commit()),
            timing.started(),
            timing.duration(),
            timing.lateness(),
            timing.clockError(),
            report.verdict(),
            finding == null ? null : finding.cause(),
            finding == null ? null : finding.step(),
            finding == null ? null : finding.message(),
            finding == null ? null : finding.host(),
            String.join("\n", report.judgement().quality().doubts()),
            run.standing(),
            run.during())
        == 1;
  }

  @Override
  public Optional<StoredRun> find(Transaction transaction, RunId id) {
    return Sql.in(transaction).first(RunRow.SELECT + " where r.id = ?", RunRow::read, id);
  }

  @Override
  public List<StoredRun> latest(Transaction transaction, CheckId check, int limit) {
    return Sql.in(transaction)
        .all(
            RunRow.SELECT + " where r.check_id = ? order by r.due desc limit ?",
            RunRow::read,
            check,
            limit);
  }

  @Override
  public long count(Transaction transaction) {
    return Sql.in(transaction).number("select count(*) from runs");
  }
}
