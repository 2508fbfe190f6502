// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.Page;
import dev.vedette.controller.paging.Page.Destination;
import dev.vedette.controller.paging.Page.Progress;
import dev.vedette.controller.paging.PageMessage;
import dev.vedette.controller.paging.PageMessage.Action;
import dev.vedette.controller.paging.PageRepository;
import dev.vedette.controller.paging.PageState;
import dev.vedette.controller.paging.ReceiverHealth;
import dev.vedette.controller.paging.ReceiverHealth.Backlog;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox in SQLite. */
public final class SqlitePages implements PageRepository {
  private static final String OPEN = "state in ('waiting', 'sending', 'blocked')";

  /** Due, or a trigger whose resolve is there; and the first of its incident. */
  private static final String TO_BE_SENT =
      """
      from pages p where p.state in ('waiting', 'sending', 'blocked')
          and (p.due_at <= ? or (p.action = 'trigger' and p.state <> 'sending' and exists (
              select 1 from pages r
              where r.receiver = p.receiver and r.key = p.key and r.action = 'resolve')))
          and not exists (
              select 1 from pages b where b.state in ('waiting', 'sending', 'blocked')
              and b.receiver = p.receiver and b.incident = p.incident and b.number < p.number)
      """;

  @Override
  public Page add(
      Transaction transaction,
      long incident,
      Destination to,
      PageMessage message,
      Progress progress) {
    Sql sql = Sql.in(transaction);
    sql.run(
        """
        insert into pages (incident, receiver, kind, account, key, action, rank, message,
            state, attempts, maybe_taken, written_at, due_at, error)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        incident,
        to.receiver(),
        ReceiverText.of(to.kind()),
        to.account(),
        message.key(),
        message.action(),
        rank(message),
        MessageText.of(message),
        progress.state(),
        progress.attempts(),
        progress.maybeTaken(),
        progress.written(),
        progress.due(),
        progress.error());
    long number = sql.number("select last_insert_rowid()");
    if (to.kind() != null) {
      sql.run(
          "insert into page_receivers (receiver) values (?) on conflict do nothing", to.receiver());
    }
    return new Page(number, incident, to, message, progress);
  }

  /** What is sent first: triggers before resolves, worst first. */
  private static int rank(PageMessage message) {
    int mildness =
        switch (message.severity()) {
          case CRITICAL -> 0;
          case ERROR -> 1;
          case WARNING -> 2;
          case INFO -> 3;
        };
    return message.action() == Action.TRIGGER ? mildness : 10 + mildness;
  }

  @Override
  public void store(Transaction transaction, Page page) {
    Progress progress = page.progress();
    Sql.in(transaction)
        .run(
            """
            update pages set account = ?, message = ?, state = ?, attempts = ?, maybe_taken = ?,
                due_at = ?, error = ?
            where number = ?
            """,
            page.to().account(),
            MessageText.of(page.message()),
            progress.state(),
            progress.attempts(),
            progress.maybeTaken(),
            progress.due(),
            progress.error(),
            page.number());
  }

  @Override
  public Optional<Page> find(Transaction transaction, long page) {
    return Sql.in(transaction)
        .first("select * from pages where number = ?", SqlitePages::read, page);
  }

  @Override
  public Optional<Page> next(Transaction transaction, String receiver, Instant now) {
    return Sql.in(transaction)
        .first(
            "select p.* " + TO_BE_SENT + " and p.receiver = ? order by p.rank, p.number limit 1",
            SqlitePages::read,
            now,
            receiver);
  }

  @Override
  public Optional<Page> latest(
      Transaction transaction, String receiver, String key, Action action) {
    return Sql.in(transaction)
        .first(
            """
            select * from pages where receiver = ? and key = ? and action = ?
            order by number desc limit 1
            """,
            SqlitePages::read,
            receiver,
            key,
            action);
  }

  @Override
  public List<String> receiversWithWork(Transaction transaction, Instant now) {
    return Sql.in(transaction)
        .all("select distinct p.receiver " + TO_BE_SENT, row -> row.text("receiver"), now);
  }

  @Override
  public int releaseClaims(Transaction transaction, Instant now) {
    return Sql.in(transaction)
        .run(
            """
            update pages set state = 'waiting', maybe_taken = 1, due_at = ?
            where state = 'sending'
            """,
            now);
  }

  @Override
  public List<ReceiverHealth> health(Transaction transaction) {
    return Sql.in(transaction)
        .all(
            """
            select receiver,
                (select count(*) from pages p where p.receiver = k.receiver and p.%1$s) as open,
                (select count(*) from pages p where p.receiver = k.receiver and p.%1$s
                    and p.state = 'blocked') as blocked,
                (select min(written_at) from pages p
                    where p.receiver = k.receiver and p.%1$s) as oldest,
                (select max(due_at) from pages p
                    where p.receiver = k.receiver and p.state = 'sent') as sent,
                (select max(due_at) from pages p
                    where p.receiver = k.receiver and p.state = 'refused') as refused,
                coalesce((select error from pages p where p.receiver = k.receiver and p.%1$s
                        and error is not null order by number desc limit 1),
                    (select error from pages p where p.receiver = k.receiver
                        and p.state = 'refused' order by due_at desc limit 1)) as error
            from page_receivers k order by receiver
            """
                .formatted(OPEN),
            SqlitePages::health);
  }

  private static ReceiverHealth health(Row row) throws SQLException {
    return new ReceiverHealth(
        row.text("receiver"),
        new Backlog(
            Math.toIntExact(row.number("open")),
            Math.toIntExact(row.number("blocked")),
            row.instantOrNull("oldest")),
        row.instantOrNull("sent"),
        row.instantOrNull("refused"),
        row.textOrNull("error"));
  }

  @Override
  public List<Page> ofIncident(Transaction transaction, long incident) {
    return Sql.in(transaction)
        .all("select * from pages where incident = ? order by number", SqlitePages::read, incident);
  }

  @Override
  public List<Page> latest(Transaction transaction, int limit) {
    return Sql.in(transaction)
        .all("select * from pages order by number desc limit ?", SqlitePages::read, limit);
  }

  private static Page read(Row row) throws SQLException {
    String key = row.text("key");
    Action action = row.word("action", Action.class);
    return new Page(
        row.number("number"),
        row.number("incident"),
        new Destination(
            row.text("receiver"),
            ReceiverText.parse(row.textOrNull("kind")),
            row.textOrNull("account")),
        MessageText.parse(key, action, row.text("message")),
        progress(row));
  }

  private static Progress progress(Row row) throws SQLException {
    return new Progress(
        row.word("state", PageState.class),
        Math.toIntExact(row.number("attempts")),
        row.flag("maybe_taken"),
        row.instant("written_at"),
        row.instant("due_at"),
        row.textOrNull("error"));
  }
}
