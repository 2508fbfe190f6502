// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.incidents.Episode;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An episode in its table. */
final class EpisodeRow {
  private static final String UPSERT =
      """
      insert into episodes (incident, number, severity, since, ended_at, locations, of_locations,
          summary, cause, step, message, host, run, audience, pages, doubtful,
          concerns, held)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (incident, number) do update set ended_at = excluded.ended_at,
          locations = excluded.locations, of_locations = excluded.of_locations,
          summary = excluded.summary, cause = excluded.cause, step = excluded.step,
          message = excluded.message, host = excluded.host, run = excluded.run
      """;

  private EpisodeRow() {}

  static void store(Sql sql, long incident, Episode episode) {
    Evidence evidence = episode.evidence();
    Finding finding = evidence.finding();
    Delivery delivery = episode.delivery();
    sql.run(
        UPSERT,
        incident,
        episode.number(),
        episode.severity(),
        episode.since(),
        episode.ended(),
        evidence.locations().stream().map(LocationId::value).collect(Collectors.joining(" ")),
        evidence.ofLocations(),
        evidence.summary(),
        finding == null ? null : finding.cause(),
        finding == null ? null : finding.step(),
        finding == null ? null : finding.message(),
        finding == null ? null : finding.host(),
        evidence.run() == null ? null : evidence.run().toString(),
        delivery.audience(),
        delivery.pages(),
        delivery.doubtful(),
        ConcernText.of(delivery.concerns()),
        delivery.held());
  }

  static Episode read(Row row) throws SQLException {
    return new Episode(
        Math.toIntExact(row.number("number")),
        row.word("severity", Severity.class),
        row.instant("since"),
        evidence(row),
        delivery(row),
        row.instantOrNull("ended_at"));
  }

  private static Delivery delivery(Row row) throws SQLException {
    return new Delivery(
        row.word("audience", Audience.class),
        row.flag("pages"),
        row.flag("doubtful"),
        ConcernText.parse(row.text("concerns")),
        row.text("held"));
  }

  private static Evidence evidence(Row row) throws SQLException {
    String run = row.textOrNull("run");
    return new Evidence(
        locations(row.text("locations")),
        Math.toIntExact(row.number("of_locations")),
        finding(row),
        row.text("summary"),
        run == null ? null : RunId.parse(run));
  }

  private static List<LocationId> locations(String text) {
    return Stream.of(text.split(" ")).filter(name -> !name.isEmpty()).map(LocationId::new).toList();
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
}
