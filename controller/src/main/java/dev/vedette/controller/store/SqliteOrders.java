// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.hush.MatchCodec;
import dev.vedette.controller.hush.Order;
import dev.vedette.controller.hush.OrderRepository;
import dev.vedette.controller.hush.Spell;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Silences and holds in SQLite. */
public final class SqliteOrders implements OrderRepository {
  @Override
  public Order add(Transaction transaction, Spell spell) {
    Sql sql = Sql.in(transaction);
    long number = sql.number("select max(number) from hush_orders") + 1;
    sql.run(
        """
        insert into hush_orders (number, origin, mode, why, matches, starts, ends)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        spell.hush().origin(),
        spell.hush().mode(),
        spell.hush().why(),
        MatchCodec.write(spell.match()),
        spell.from(),
        spell.hush().until());
    return new Order(number, spell);
  }

  @Override
  public void end(Transaction transaction, long number, Instant at) {
    Sql.in(transaction).run("update hush_orders set ends = ? where number = ?", at, number);
  }

  @Override
  public Optional<Order> find(Transaction transaction, long number) {
    return Sql.in(transaction)
        .first("select * from hush_orders where number = ?", SqliteOrders::read, number);
  }

  @Override
  public List<Order> inForce(Transaction transaction, Instant at) {
    return Sql.in(transaction)
        .all(
            "select * from hush_orders where ends > ? and starts <= ? order by number",
            SqliteOrders::read,
            at,
            at);
  }

  @Override
  public List<Order> latest(Transaction transaction, Hush.Origin origin, int limit) {
    return Sql.in(transaction)
        .all(
            "select * from hush_orders where origin = ? order by number desc limit ?",
            SqliteOrders::read,
            origin,
            limit);
  }

  private static Order read(Row row) throws SQLException {
    Match match = MatchCodec.read(row.text("matches"));
    Hush hush =
        new Hush(
            row.word("mode", Hush.Mode.class),
            row.word("origin", Hush.Origin.class),
            row.text("why"),
            row.instant("ends"),
            match.facets());
    return new Order(row.number("number"), new Spell(match, row.instant("starts"), hush));
  }
}
