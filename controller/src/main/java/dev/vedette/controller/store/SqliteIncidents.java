// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Episode;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.Incident.About;
import dev.vedette.controller.incidents.Incident.Span;
import dev.vedette.controller.incidents.IncidentHistory;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.incidents.IncidentRepository;
import dev.vedette.controller.ledger.Transaction;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents in SQLite. */
public final class SqliteIncidents implements IncidentRepository {
  /** Each incident beside its last episode. */
  private static final String SELECT =
      """
      select i.number as incident, i.subject, i.name, i.owner, i.tags, i.runbook, i.condition,
          i.opened_at, i.resolved_at, i.reason, e.*
      from incidents i join episodes e on e.incident = i.number
          and e.number = (select max(number) from episodes where incident = i.number)
      """;

  @Override
  public Optional<Incident> openOf(Transaction transaction, Subject subject) {
    return Sql.in(transaction)
        .first(
            SELECT + " where i.subject = ? and i.resolved_at is null",
            SqliteIncidents::read,
            SubjectText.of(subject));
  }

  @Override
  public Incident open(
      Transaction transaction, Subject subject, About about, Episode first, Instant at) {
    Sql sql = Sql.in(transaction);
    URI runbook = about.runbook();
    sql.run(
        """
        insert into incidents (subject, name, owner, tags, runbook, condition, opened_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        SubjectText.of(subject),
        about.name(),
        about.owner(),
        TagText.of(about.tags()),
        runbook == null ? null : runbook.toString(),
        about.condition(),
        at);
    long number = sql.number("select last_insert_rowid()");
    EpisodeRow.store(sql, number, first);
    return new Incident(number, subject, about, new Span(at, null, null), first);
  }

  @Override
  public void store(Transaction transaction, long incident, Episode episode) {
    EpisodeRow.store(Sql.in(transaction), incident, episode);
  }

  @Override
  public void resolve(Transaction transaction, long incident, Instant at, String reason) {
    Sql.in(transaction)
        .run(
            """
            update incidents set resolved_at = ?, reason = ?
            where number = ? and resolved_at is null
            """,
            at,
            reason,
            incident);
  }

  @Override
  public void note(Transaction transaction, long incident, IncidentNote note) {
    Sql.in(transaction)
        .run(
            "insert into incident_notes (incident, at, text) values (?, ?, ?)",
            incident,
            note.at(),
            note.text());
  }

  @Override
  public Optional<Incident> find(Transaction transaction, long incident) {
    return Sql.in(transaction)
        .first(SELECT + " where i.number = ?", SqliteIncidents::read, incident);
  }

  @Override
  public List<Incident> allOpen(Transaction transaction) {
    return Sql.in(transaction)
        .all(
            SELECT
                + """
                where i.resolved_at is null
                order by instr('critical error warning info', e.severity), i.number
                """,
            SqliteIncidents::read);
  }

  @Override
  public List<Incident> latest(Transaction transaction, int limit) {
    return Sql.in(transaction)
        .all(SELECT + " order by i.number desc limit ?", SqliteIncidents::read, limit);
  }

  @Override
  public Optional<IncidentHistory> history(Transaction transaction, long incident) {
    Sql sql = Sql.in(transaction);
    return find(transaction, incident)
        .map(found -> new IncidentHistory(found, episodes(sql, incident), notes(sql, incident)));
  }

  private static List<Episode> episodes(Sql sql, long incident) {
    return sql.all(
        "select * from episodes where incident = ? order by number", EpisodeRow::read, incident);
  }

  private static List<IncidentNote> notes(Sql sql, long incident) {
    return sql.all(
        "select at, text from incident_notes where incident = ? order by number",
        row -> new IncidentNote(row.instant("at"), row.text("text")),
        incident);
  }

  private static Incident read(Row row) throws SQLException {
    About about =
        new About(
            row.text("name"),
            row.textOrNull("owner"),
            TagText.parse(row.text("tags")),
            uri(row.textOrNull("runbook")),
            row.text("condition"));
    Span span =
        new Span(
            row.instant("opened_at"), row.instantOrNull("resolved_at"), row.textOrNull("reason"));
    return new Incident(
        row.number("incident"),
        SubjectText.parse(row.text("subject")),
        about,
        span,
        EpisodeRow.read(row));
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }
}
