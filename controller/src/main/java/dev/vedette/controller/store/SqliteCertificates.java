// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.certificate.Certificate;
import dev.vedette.controller.alerting.certificate.CertificateRepository;
import dev.vedette.controller.alerting.certificate.Known;
import dev.vedette.controller.alerting.certificate.Known.Sight;
import dev.vedette.controller.alerting.certificate.Known.Told;
import dev.vedette.controller.alerting.certificate.Level;
import dev.vedette.controller.alerting.certificate.Place;
import dev.vedette.controller.ledger.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Certificates in SQLite. */
public final class SqliteCertificates implements CertificateRepository {
  @Override
  public Optional<Known> find(Transaction transaction, String sha256) {
    return found(transaction, "where sha256 = ?", sha256).stream().findFirst();
  }

  @Override
  public List<Known> seenBy(Transaction transaction, CheckId check) {
    return found(
        transaction,
        "where sha256 in (select sha256 from certificate_places where check_id = ?)"
            + " order by sha256",
        check);
  }

  @Override
  public List<Known> all(Transaction transaction) {
    return found(transaction, "order by sha256");
  }

  @Override
  public List<Known> due(Transaction transaction, Instant now, int limit) {
    return found(transaction, "where wake <= ? order by sha256 limit ?", now, limit);
  }

  private static List<Known> found(
      Transaction transaction, String which, @Nullable Object... values) {
    Sql sql = Sql.in(transaction);
    return sql.all("select * from certificates " + which, SqliteCertificates::read, values).stream()
        .map(known -> withPlaces(sql, known))
        .toList();
  }

  private static Known read(Row row) throws SQLException {
    Certificate certificate =
        new Certificate(
            row.text("sha256"), row.text("name"), row.text("issuer"), row.instant("until"));
    Told told =
        row.textOrNull("told") == null
            ? null
            : new Told(row.word("told", Level.class), row.flag("paged"));
    return new Known(certificate, row.instant("first"), new TreeMap<>(), told);
  }

  private static Known withPlaces(Sql sql, Known known) {
    SortedMap<Place, Sight> places = new TreeMap<>();
    sql.all(
            "select * from certificate_places where sha256 = ?",
            row -> Map.entry(place(row), new Sight(row.instant("seen"), others(row))),
            known.certificate().sha256())
        .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
    return new Known(known.certificate(), known.first(), places, known.told());
  }

  private static Place place(Row row) throws SQLException {
    return new Place(
        new CheckId(row.text("check_id")), new LocationId(row.text("location")), row.text("host"));
  }

  private static int others(Row row) throws SQLException {
    return Math.toIntExact(row.number("others"));
  }

  @Override
  public void save(Transaction transaction, Known known, Instant wake) {
    Sql sql = Sql.in(transaction);
    Certificate certificate = known.certificate();
    Told told = known.told();
    sql.run(
        """
        insert into certificates (sha256, name, issuer, until, first, told, paged, wake)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do update set told = excluded.told, paged = excluded.paged,
            wake = excluded.wake
        """,
        certificate.sha256(),
        certificate.name(),
        certificate.issuer(),
        certificate.until(),
        known.first(),
        told == null ? null : told.level(),
        told != null && told.paged(),
        wake);
    save(sql, known);
  }

  /** Touches only the places that changed. */
  private static void save(Sql sql, Known known) {
    SortedMap<Place, Sight> kept = withPlaces(sql, known).places();
    String sha256 = known.certificate().sha256();
    kept.keySet().stream()
        .filter(place -> !known.places().containsKey(place))
        .forEach(
            place ->
                sql.run(
                    """
                    delete from certificate_places
                    where sha256 = ? and check_id = ? and location = ? and host = ?
                    """,
                    sha256,
                    place.check(),
                    place.location(),
                    place.host()));
    known
        .places()
        .forEach(
            (place, sight) -> {
              if (!sight.equals(kept.get(place))) {
                save(sql, sha256, place, sight);
              }
            });
  }

  private static void save(Sql sql, String sha256, Place place, Sight sight) {
    sql.run(
        """
        insert into certificate_places (sha256, check_id, location, host, seen, others)
        values (?, ?, ?, ?, ?, ?)
        on conflict do update set seen = excluded.seen, others = excluded.others
        """,
        sha256,
        place.check(),
        place.location(),
        place.host(),
        sight.seen(),
        sight.others());
  }

  @Override
  public void delete(Transaction transaction, String sha256) {
    Sql sql = Sql.in(transaction);
    sql.run("delete from certificate_places where sha256 = ?", sha256);
    sql.run("delete from certificates where sha256 = ?", sha256);
  }
}
