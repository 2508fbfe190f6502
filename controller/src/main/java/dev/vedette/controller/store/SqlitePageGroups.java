// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.Severity;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.PageGroup;
import dev.vedette.controller.paging.PageGroup.Member;
import dev.vedette.controller.paging.PageGroup.Taking;
import dev.vedette.controller.paging.PageGroupRepository;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Groups of pages in SQLite. */
public final class SqlitePageGroups implements PageGroupRepository {
  @Override
  public PageGroup add(Transaction transaction, PageGroup group) {
    Sql sql = Sql.in(transaction);
    sql.run(
        """
        insert into page_groups (receiver, key, page, severity, taking_from, taking_until)
        values (?, ?, ?, ?, ?, ?)
        """,
        group.receiver(),
        group.key(),
        group.page(),
        group.severity(),
        group.taking().from(),
        group.taking().until());
    return new PageGroup(
        sql.number("select last_insert_rowid()"),
        group.receiver(),
        group.key(),
        group.page(),
        group.severity(),
        group.taking());
  }

  @Override
  public Optional<PageGroup> taking(
      Transaction transaction, String receiver, String key, Instant now) {
    return Sql.in(transaction)
        .first(
            """
            select * from page_groups g where receiver = ? and key = ? and taking_until > ?
                and exists (select 1 from page_members where page_group = g.number and over = 0)
            order by number desc limit 1
            """,
            SqlitePageGroups::read,
            receiver,
            key,
            now);
  }

  @Override
  public int countSince(Transaction transaction, String receiver, Instant after) {
    return Math.toIntExact(
        Sql.in(transaction)
            .number(
                "select count(*) from page_groups where receiver = ? and taking_from > ?",
                receiver,
                after));
  }

  @Override
  public void join(Transaction transaction, PageGroup group, Member member) {
    Sql.in(transaction)
        .run(
            """
            insert into page_members (page_group, incident, episode, name) values (?, ?, ?, ?)
            on conflict do nothing
            """,
            group.number(),
            member.incident(),
            member.episode(),
            member.name());
  }

  @Override
  public List<PageGroup> groupsOf(Transaction transaction, long incident, int episode) {
    return Sql.in(transaction)
        .all(
            """
            select * from page_groups where number in (
                select page_group from page_members
                where incident = ? and episode = ? and over = 0)
            order by number
            """,
            SqlitePageGroups::read,
            incident,
            episode);
  }

  @Override
  public int leave(Transaction transaction, PageGroup group, long incident, int episode) {
    Sql sql = Sql.in(transaction);
    sql.run(
        "update page_members set over = 1 where page_group = ? and incident = ? and episode = ?",
        group.number(),
        incident,
        episode);
    return Math.toIntExact(
        sql.number(
            "select count(*) from page_members where page_group = ? and over = 0", group.number()));
  }

  @Override
  public Optional<PageGroup> ofPage(Transaction transaction, long page) {
    return Sql.in(transaction)
        .first("select * from page_groups where page = ?", SqlitePageGroups::read, page);
  }

  @Override
  public List<Member> members(Transaction transaction, PageGroup group, int limit) {
    return Sql.in(transaction)
        .all(
            """
            select incident, episode, name from page_members where page_group = ?
            group by incident having number = min(number) order by number limit ?
            """,
            row ->
                new Member(
                    row.number("incident"),
                    Math.toIntExact(row.number("episode")),
                    row.text("name")),
            group.number(),
            limit);
  }

  @Override
  public int size(Transaction transaction, PageGroup group) {
    return Math.toIntExact(
        Sql.in(transaction)
            .number(
                "select count(distinct incident) from page_members where page_group = ?",
                group.number()));
  }

  private static PageGroup read(Row row) throws SQLException {
    return new PageGroup(
        row.number("number"),
        row.text("receiver"),
        row.text("key"),
        row.number("page"),
        row.word("severity", Severity.class),
        new Taking(row.instant("taking_from"), row.instant("taking_until")));
  }
}
