// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.intake.StoredRun.Standing;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code runs} as a run. */
final class RunRow {
  static final String SELECT =
      "select r.*, v.hash, v.commit_id from runs r join versions v on v.number = r.version";

  private RunRow() {}

  static StoredRun read(Row row) throws SQLException {
    RunReport report =
        new RunReport(
            row.run("id"),
            attempt(row),
            timing(row),
            new RunReport.Judgement(
                row.word("verdict", Verdict.class), finding(row), quality(row.text("doubts"))),
            List.of(),
            new Detail.None());
    return new StoredRun(report, row.word("standing", Standing.class), row.textOrNull("during"));
  }

  private static RunReport.Attempt attempt(Row row) throws SQLException {
    Slot slot =
        new Slot(
            new CheckId(row.text("check_id")),
            new LocationId(row.text("location")),
            row.instant("due"),
            row.word("kind", SlotKind.class));
    return new RunReport.Attempt(
        slot,
        row.number("fence"),
        new AgentId(row.text("agent")),
        row.text("hash"),
        row.text("commit_id"));
  }

  private static RunReport.Timing timing(Row row) throws SQLException {
    return new RunReport.Timing(
        row.instant("started"),
        row.duration("duration"),
        row.duration("lateness"),
        row.duration("clock_error"));
  }

  private static @Nullable Finding finding(Row row) throws SQLException {
    return row.textOrNull("cause") == null
        ? null
        : new Finding(
            row.word("cause", Cause.class),
            row.textOrNull("step"),
            row.text("message"),
            row.textOrNull("host"));
  }

  /** Doubts hold no line breaks. */
  private static Quality quality(String doubts) {
    return doubts.isEmpty() ? Quality.GOOD : new Quality(List.of(doubts.split("\n", -1)));
  }
}
