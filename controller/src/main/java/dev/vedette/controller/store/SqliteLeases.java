// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.controller.dispatch.HeldSlot;
import dev.vedette.controller.dispatch.Lease;
import dev.vedette.controller.dispatch.LeaseRepository;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Terms;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Leases in SQLite: columns of the slots. */
public final class SqliteLeases implements LeaseRepository {
  private static final String WHERE_OPEN_KEY =
      " where due = ? and check_id = ? and location = ? and kind = ? and state = 'open'";

  private static final String WHERE_HELD =
      " where state = 'open' and location = ? and lease_until >= ?";

  @Override
  public List<LedgerSlot> free(
      Transaction transaction, LocationId location, Instant now, Instant dueUntil) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT
                + """
                 where state = 'open' and location = ?1 and due <= ?2 and start_by >= ?3
                    and (agent is null or lease_until < ?3)
                order by due
                """,
            SlotRow::read,
            location,
            dueUntil,
            now);
  }

  @Override
  public List<LedgerSlot> held(Transaction transaction, LocationId location, Instant now) {
    return Sql.in(transaction).all(SlotRow.SELECT + WHERE_HELD, SlotRow::read, location, now);
  }

  @Override
  public List<LedgerSlot> heldUntil(
      Transaction transaction, LocationId location, Instant now, Instant instant) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT + WHERE_HELD + " and due + timeout > ?",
            SlotRow::read,
            location,
            now,
            instant);
  }

  @Override
  public Ahead ahead(
      Transaction transaction, LocationId location, AgentId agent, Instant from, Instant to) {
    return Sql.in(transaction)
        .first(
            """
            select count(*) as slots, count(case when agent = ?1 then 1 end) as own from slots
            where state = 'open' and location = ?2 and due >= ?3 and due <= ?4
            """,
            row -> new Ahead((int) row.number("slots"), (int) row.number("own")),
            agent,
            location,
            from,
            to)
        .orElseThrow();
  }

  @Override
  public Map<HeldSlot, Instant> own(Transaction transaction, LocationId location, AgentId agent) {
    return Sql.in(transaction)
        .all(
            """
            select due, check_id, location, kind, fence, lease_until from slots
            where state = 'open' and location = ? and agent = ?
            """,
            row ->
                Map.entry(
                    new HeldSlot(SlotRow.slot(row), row.number("fence")),
                    row.instant("lease_until")),
            location,
            agent)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<Instant> nextFree(Transaction transaction, LocationId location, Instant after) {
    return Sql.in(transaction)
        .first(
            """
            select due from slots
            where state = 'open' and location = ? and due > ? and agent is null
            order by due limit 1
            """,
            row -> row.instant("due"),
            location,
            after);
  }

  @Override
  public long takeFences(Transaction transaction, int count) {
    Sql sql = Sql.in(transaction);
    sql.run("update sequences set next = next + ? where name = 'fence'", count);
    return sql.number("select next from sequences where name = 'fence'") - count;
  }

  @Override
  public void claim(Transaction transaction, Lease lease, AgentId agent, Instant until) {
    Sql sql = Sql.in(transaction);
    Slot slot = lease.slot();
    Terms terms = lease.terms();
    sql.run(
        """
        update slots set agent = ?, fence = ?, lease_until = ?, version = ?, timeout = ?,
            start_by = ?, at_most_once = ?, needs = ?, handed_back = null
        """
            + WHERE_OPEN_KEY,
        agent,
        lease.fence(),
        until,
        Versions.number(sql, terms.definition(), terms.commit()),
        terms.timeout(),
        terms.startBy(),
        terms.atMostOnce(),
        terms.needs(),
        slot.due(),
        slot.check(),
        slot.location(),
        slot.kind());
  }

  @Override
  public void renew(Transaction transaction, HeldSlot held, Instant until) {
    Slot slot = held.slot();
    Sql.in(transaction)
        .run(
            "update slots set lease_until = ?" + WHERE_OPEN_KEY + " and fence = ?",
            until,
            slot.due(),
            slot.check(),
            slot.location(),
            slot.kind(),
            held.fence());
  }

  @Override
  public boolean release(Transaction transaction, HeldSlot held, AgentId agent, String reason) {
    Slot slot = held.slot();
    // A slot that must not run again keeps nobody, and may start until the beginning of time.
    return Sql.in(transaction)
            .run(
                """
                update slots set agent = null, lease_until = null, handed_back = ?1,
                    start_by = case when ?1 in ('agent-lost', 'too-late') then 0 else start_by end
                where due = ?2 and check_id = ?3 and location = ?4 and kind = ?5
                    and state = 'open' and fence = ?6 and agent = ?7
                """,
                reason,
                slot.due(),
                slot.check(),
                slot.location(),
                slot.kind(),
                held.fence(),
                agent)
        == 1;
  }

  @Override
  public List<Unstarted> unstarted(Transaction transaction, Instant now, int limit) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT
                + " where state = 'open' and start_by < ? and agent is null order by due limit ?",
            SqliteLeases::unstarted,
            now,
            limit);
  }

  @Override
  public List<Unstarted> lapsed(Transaction transaction, Instant now) {
    return Sql.in(transaction)
        .all(
            SlotRow.SELECT
                + " where state = 'open' and start_by < ?1 and lease_until < ?1 order by due",
            SqliteLeases::unstarted,
            now);
  }

  private static Unstarted unstarted(Row row) throws SQLException {
    String handedBack = Optional.ofNullable(row.textOrNull("handed_back")).orElse("");
    return new Unstarted(SlotRow.read(row), handedBack);
  }
}
