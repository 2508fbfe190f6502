// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.MissedReason;
import dev.vedette.controller.ledger.SkippedReason;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.Terms;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code slots}. */
final class SlotRow {
  static final String SELECT =
      "select slots.*, hash, commit_id from slots join versions on versions.number = slots.version";

  private SlotRow() {}

  static LedgerSlot read(Row row) throws SQLException {
    return new LedgerSlot(slot(row), terms(row), hold(row), standing(row));
  }

  static Slot slot(Row row) throws SQLException {
    return new Slot(
        new CheckId(row.text("check_id")),
        new LocationId(row.text("location")),
        row.instant("due"),
        row.word("kind", SlotKind.class));
  }

  private static Terms terms(Row row) throws SQLException {
    return new Terms(
        row.text("hash"),
        row.text("commit_id"),
        row.duration("timeout"),
        row.instant("start_by"),
        row.flag("at_most_once"),
        row.text("needs"));
  }

  private static LedgerSlot.Hold hold(Row row) throws SQLException {
    String agent = row.textOrNull("agent");
    return new LedgerSlot.Hold(
        row.number("fence"),
        agent == null ? null : new AgentId(agent),
        row.instantOrNull("lease_until"));
  }

  private static LedgerSlot.Standing standing(Row row) throws SQLException {
    return new LedgerSlot.Standing(row.flag("overdue"), end(row), row.instantOrNull("ended_at"));
  }

  private static @Nullable SlotEnd end(Row row) throws SQLException {
    return switch (row.text("state")) {
      case "open" -> null;
      case "done" -> new SlotEnd.Done(row.run("run"), row.flag("late"));
      case "missed" -> new SlotEnd.Missed(row.word("reason", MissedReason.class));
      case "skipped" -> new SlotEnd.Skipped(row.word("reason", SkippedReason.class));
      default -> throw new StoreException("a slot is in state " + row.text("state"), null);
    };
  }
}
