// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.incidents.Episode;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.intake.Explanations;
import dev.vedette.controller.intake.RuleRows;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.intake.StoredRun.Standing;
import dev.vedette.controller.store.SqliteCheckStates;
import dev.vedette.controller.store.SqliteDetails;
import dev.vedette.controller.store.SqliteEvents;
import dev.vedette.controller.store.SqliteEvidence;
import dev.vedette.controller.store.SqliteFleet;
import dev.vedette.controller.store.SqliteIncidents;
import dev.vedette.controller.store.SqliteRunQueries;
import dev.vedette.controller.store.SqliteRuns;
import dev.vedette.controller.store.SqliteWindows;
import dev.vedette.controller.store.Store;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.WebServer;
import dev.vedette.controller.web.api.EvidenceApi;
import dev.vedette.controller.web.console.ConsoleRoutes;
import dev.vedette.controller.web.console.LiveFeed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages over a store of their own, on a real socket. */
final class PagesWorld implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-03-01T03:15:00Z");
  private static final DefinitionSet LIVE =
      new DefinitionSet(
          DefinitionSet.EMPTY.settings(),
          Map.of(Checks.LOGIN, new LiveCheck(live(), "-")),
          Map.of());

  final SqliteDetails details;
  final SqliteEvidence evidence;
  final int port;
  private final Store store;
  private final WebServer server;
  private final LiveFeed feed = new LiveFeed(() -> null);

  private static CheckDefinition live() {
    return Checks.renamed(Checks.named(new CheckId("old-login"), Checks.demo()), Checks.LOGIN);
  }

  PagesWorld(Path folder) {
    store = Store.open(folder);
    details = new SqliteDetails(store.detail());
    evidence = new SqliteEvidence(store.detail(), 1 << 20);
    RunPages runs = new RunPages(store.ledger(), new SqliteRuns(), details, evidence);
    server =
        new WebServer(
            new Listen("127.0.0.1", 0),
            List.of(
                new PageRoutes(
                    checks(), runs, new IncidentPages(store.ledger(), new SqliteIncidents(), runs)),
                new EvidenceApi(details, evidence),
                new ConsoleRoutes(feed)));
    port = server.start();
  }

  private CheckPages checks() {
    RuleRows rows =
        new RuleRows(
            new SqliteCheckStates(), new SqliteEvents(), new SqliteFleet(), new SqliteWindows());
    return new CheckPages(
        () -> LIVE,
        new Explanations(store.ledger(), () -> LIVE, rows, () -> NOW),
        new CheckPages.Kept(store.ledger(), new SqliteIncidents(), new SqliteRunQueries()));
  }

  /** Keeps a run without its detail. */
  void run(RunReport report) {
    run(report, null);
  }

  /** Keeps a run that was due in a maintenance or a hold. */
  void run(RunReport report, @Nullable String during) {
    store
        .ledger()
        .write(tx -> new SqliteRuns().insert(tx, new StoredRun(report, Standing.COUNTED, during)));
  }

  /** Opens an incident that rests on a run; returns its number. */
  long incident(RunReport report, URI runbook) {
    Evidence seen =
        new Evidence(
            List.of(new LocationId("eu-west"), new LocationId("us-east")),
            12,
            report.judgement().finding(),
            "",
            report.id());
    Episode first =
        new Episode(
            1,
            Severity.CRITICAL,
            report.timing().started(),
            seen,
            new Delivery(Audience.OWNER, true, false),
            null);
    Incident.About about =
        new Incident.About("Log in to the shop", "web-team", Map.of(), runbook, "cannot log in");
    Subject subject = new Subject.CheckRule(new CheckId("shop-login"), new RuleId("failing"));
    return store
        .ledger()
        .write(
            tx -> {
              SqliteIncidents incidents = new SqliteIncidents();
              long number = incidents.open(tx, subject, about, first, report.ended()).number();
              incidents.note(tx, number, new IncidentNote(report.ended(), "page sent to ops"));
              return number;
            });
  }

  @Override
  public void close() {
    feed.close();
    server.close();
    store.close();
  }
}
