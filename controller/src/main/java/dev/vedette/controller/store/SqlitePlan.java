// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.schedule.PlanRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plan in SQLite. */
public final class SqlitePlan implements PlanRepository {
  @Override
  public Optional<Instant> plannedThrough(Transaction transaction, int shard) {
    return Sql.in(transaction)
        .first(
            "select through from planned_through where shard = ?",
            row -> row.instant("through"),
            shard);
  }

  @Override
  public void planned(Transaction transaction, int shard, Instant through) {
    Sql.in(transaction)
        .run(
            """
            insert into planned_through (shard, through) values (?, ?)
            on conflict (shard) do update set through = excluded.through
            """,
            shard,
            through);
  }

  @Override
  public List<LedgerSlot> waiting(Transaction transaction, CheckId check) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT
                + " where check_id = ? and state = 'open' and agent is null order by due",
            SlotRow::read,
            check);
  }

  @Override
  public Optional<Instant> lastKept(
      Transaction transaction, CheckId check, LocationId location, Instant now) {
    return Sql.in(transaction)
        .first(
            """
            select due from slots indexed by slots_of_check
            where check_id = ? and location = ? and kind = 'scheduled' and state <> 'skipped'
                and (due <= ? or agent is not null)
            order by due desc limit 1
            """,
            row -> row.instant("due"),
            check,
            location,
            now);
  }

  @Override
  public Optional<Instant> lastPlanned(
      Transaction transaction, CheckId check, LocationId location) {
    return Sql.in(transaction)
        .first(
            """
            select due from slots indexed by slots_of_check
            where check_id = ? and location = ? and kind = 'scheduled'
            order by due desc limit 1
            """,
            row -> row.instant("due"),
            check,
            location);
  }
}
