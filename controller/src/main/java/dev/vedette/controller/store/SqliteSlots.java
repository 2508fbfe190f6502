// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.SlotRepository;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slots in SQLite. */
public final class SqliteSlots implements SlotRepository {
  private static final String WHERE_KEY =
      " where due = ? and check_id = ? and location = ? and kind = ?";

  @Override
  public List<LedgerSlot> insert(Transaction transaction, Collection<LedgerSlot> slots) {
    Sql sql = Sql.in(transaction);
    List<LedgerSlot> added = new ArrayList<>();
    for (LedgerSlot slot : slots) {
      if (insert(sql, slot)) {
        added.add(slot);
      }
    }
    return added;
  }

  private static boolean insert(Sql sql, LedgerSlot row) {
    Slot slot = row.slot();
    Terms terms = row.terms();
    Ended ended = Ended.of(row.standing().end());
    return sql.run(
            """
            insert into slots (due, check_id, location, kind, version, timeout, start_by,
                at_most_once, needs, state, reason, run, late, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            slot.due(),
            slot.check(),
            slot.location(),
            slot.kind(),
            Versions.number(sql, terms.definition(), terms.commit()),
            terms.timeout(),
            terms.startBy(),
            terms.atMostOnce(),
            terms.needs(),
            ended.state(),
            ended.reason(),
            ended.run(),
            ended.late(),
            row.standing().endedAt())
        == 1;
  }

  @Override
  public Optional<LedgerSlot> find(Transaction transaction, Slot slot) {
    return find(Sql.in(transaction), slot);
  }

  private static Optional<LedgerSlot> find(Sql sql, Slot slot) {
    return sql.first(
        SlotRow.SELECT + WHERE_KEY,
        SlotRow::read,
        slot.due(),
        slot.check(),
        slot.location(),
        slot.kind());
  }

  @Override
  public Ending end(Transaction transaction, Slot slot, long fence, SlotEnd end, Instant now) {
    Sql sql = Sql.in(transaction);
    Ended ended = Ended.of(end);
    int changed =
        sql.run(
            "update slots set state = ?, reason = ?, run = ?, late = ?, ended_at = ?, lease_until = null"
                + WHERE_KEY
                + " and state = 'open' and fence = ?",
            ended.state(),
            ended.reason(),
            ended.run(),
            ended.late(),
            now,
            slot.due(),
            slot.check(),
            slot.location(),
            slot.kind(),
            fence);
    return changed == 1 ? Ending.ENDED : whyNot(sql, slot);
  }

  private static Ending whyNot(Sql sql, Slot slot) {
    return find(sql, slot)
        .map(found -> found.isOpen() ? Ending.OLD_FENCE : Ending.NOT_OPEN)
        .orElse(Ending.UNKNOWN);
  }

  @Override
  public List<LedgerSlot> overdue(Transaction transaction, Instant now, int limit) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT
                + """
                 where state = 'open' and overdue = 0 and due < ? and due + timeout + ? < ?
                order by due limit ?
                """,
            SlotRow::read,
            now.minus(LedgerSlot.GRACE),
            LedgerSlot.GRACE,
            now,
            limit);
  }

  @Override
  public void flagOverdue(Transaction transaction, Slot slot) {
    Sql.in(transaction)
        .run(
            "update slots set overdue = 1" + WHERE_KEY + " and state = 'open'",
            slot.due(),
            slot.check(),
            slot.location(),
            slot.kind());
  }

  @Override
  public List<LedgerSlot> latest(
      Transaction transaction, CheckId check, Instant before, int limit) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT + " where check_id = ? and due < ? order by due desc limit ?",
            SlotRow::read,
            check,
            before,
            limit);
  }

  /** The columns that say how a slot ended. */
  private record Ended(String state, @Nullable String reason, @Nullable RunId run, boolean late) {
    static Ended of(@Nullable SlotEnd end) {
      return switch (end) {
        case null -> new Ended("open", null, null, false);
        case SlotEnd.Done done -> new Ended("done", null, done.run(), done.late());
        case SlotEnd.Missed missed -> new Ended("missed", Words.of(missed.reason()), null, false);
        case SlotEnd.Skipped skip -> new Ended("skipped", Words.of(skip.reason()), null, false);
      };
    }
  }
}
