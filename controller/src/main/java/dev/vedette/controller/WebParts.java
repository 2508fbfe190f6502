// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.definitions.Definitions;
import dev.vedette.controller.hush.Hushes;
import dev.vedette.controller.intake.Explanations;
import dev.vedette.controller.intake.HistoryExport;
import dev.vedette.controller.intake.Intake;
import dev.vedette.controller.intake.IntakeListener;
import dev.vedette.controller.intake.RunQueries;
import dev.vedette.controller.ledger.Balance;
import dev.vedette.controller.store.SqliteCounts;
import dev.vedette.controller.store.SqliteRollups;
import dev.vedette.controller.store.SqliteRunQueries;
import dev.vedette.controller.store.SqliteSlotQueries;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.agents.AgentGate;
import dev.vedette.controller.web.agents.AgentRoutes;
import dev.vedette.controller.web.agents.AgentTokens;
import dev.vedette.controller.web.agents.DefinitionContents;
import dev.vedette.controller.web.agents.EvidenceRoutes;
import dev.vedette.controller.web.agents.Uploads;
import dev.vedette.controller.web.api.AgentsApi;
import dev.vedette.controller.web.api.BalanceApi;
import dev.vedette.controller.web.api.ChecksApi;
import dev.vedette.controller.web.api.DefinitionsApi;
import dev.vedette.controller.web.api.EvidenceApi;
import dev.vedette.controller.web.api.ExplainApi;
import dev.vedette.controller.web.api.HistoryApi;
import dev.vedette.controller.web.api.IncidentsApi;
import dev.vedette.controller.web.api.ManualRunApi;
import dev.vedette.controller.web.api.OrdersApi;
import dev.vedette.controller.web.api.RollupsApi;
import dev.vedette.controller.web.api.RunsApi;
import dev.vedette.controller.web.api.SlotsApi;
import dev.vedette.controller.web.console.Boards;
import dev.vedette.controller.web.console.ConsoleRoutes;
import dev.vedette.controller.web.console.LiveFeed;
import dev.vedette.controller.web.latest.LatestRuns;
import dev.vedette.controller.web.latest.Priming;
import dev.vedette.controller.web.metrics.MetricsRoutes;
import dev.vedette.controller.web.pages.CheckPages;
import dev.vedette.controller.web.pages.IncidentPages;
import dev.vedette.controller.web.pages.PageRoutes;
import dev.vedette.controller.web.pages.RunPages;
import java.util.List;

/** What is answered over HTTP. */
final class WebParts {
  private final Repositories repositories;
  private final LiveDefinitions live;
  private final Time time;
  private final LatestRuns latest = new LatestRuns();
  private final DefinitionContents contents = new DefinitionContents();
  private final RunQueries runs = new SqliteRunQueries();
  private final FigureParts figures;
  private final Hushes hushes;
  private final LedgerGlance glance;
  private final Balance balance;

  WebParts(Repositories repositories, LiveDefinitions live, Time time) {
    this.repositories = repositories;
    this.live = live;
    this.time = time;
    this.hushes = new Hushes(live, repositories.orders());
    this.balance =
        new Balance(
            repositories.planning().periods(), repositories.planning().gaps(), new SqliteCounts());
    this.glance = new LedgerGlance(repositories.ledger(), balance, time);
    this.figures = new FigureParts(repositories, live, glance);
  }

  DefinitionContents contents() {
    return contents;
  }

  FigureParts figures() {
    return figures;
  }

  /** Whoever wants to hear of runs. */
  List<IntakeListener> listeners() {
    return List.of(latest, figures.probes(), figures.server());
  }

  /** Fills what is kept in memory from the store. */
  void prime() {
    new Priming(repositories.ledger(), runs, repositories.details())
        .prime(latest, figures.probes());
  }

  LiveFeed feed(SlotParts slots, Definitions definitions) {
    return new LiveFeed(
        new Boards(
            new Boards.Sources(
                definitions.sourceName(),
                live,
                definitions::status,
                () -> repositories.ledger().read(repositories.paging().incidents()::allOpen),
                glance,
                slots.agents()),
            () -> repositories.ledger().read(tx -> hushes.at(tx, time.clock().instant())),
            latest,
            time.clock()));
  }

  List<Routes> agents(AgentTokens tokens, SlotParts slots, Intake intake) {
    Uploads uploads = new Uploads(figures.server().timed(intake), slots.dispatch());
    return List.of(
        new AgentGate(tokens),
        new AgentRoutes(slots.dispatch(), uploads, contents, time.clock()),
        new EvidenceRoutes(repositories.details(), repositories.evidence()));
  }

  List<Routes> people(SlotParts slots, Definitions definitions, LiveFeed feed) {
    return List.of(
        new ConsoleRoutes(feed),
        pages(),
        new MetricsRoutes(figures.registry()),
        new ChecksApi(live, latest),
        new ExplainApi(explanations(), time.clock()),
        new HistoryApi(
            new HistoryExport(repositories.ledger(), repositories.rules().events(), time.clock()),
            time.clock()),
        new ManualRunApi(repositories.ledger(), slots.requests(), live, time.clock()),
        new RunsApi(
            repositories.ledger(),
            runs,
            repositories.runs(),
            repositories.details(),
            repositories.evidence()),
        new EvidenceApi(repositories.details(), repositories.evidence()),
        new SlotsApi(repositories.ledger(), new SqliteSlotQueries()),
        new RollupsApi(repositories.ledger(), new SqliteRollups()),
        new BalanceApi(repositories.ledger(), balance, time.clock()),
        new IncidentsApi(repositories.ledger(), repositories.paging()),
        new OrdersApi(repositories.ledger(), repositories.orders(), live, time.clock()),
        new AgentsApi(slots.agents(), time.clock()),
        new DefinitionsApi(definitions.sourceName(), definitions::status, live));
  }

  private Explanations explanations() {
    return new Explanations(repositories.ledger(), live, repositories.rules(), time.clock());
  }

  private PageRoutes pages() {
    RunPages pages =
        new RunPages(
            repositories.ledger(),
            repositories.runs(),
            repositories.details(),
            repositories.evidence());
    CheckPages checks =
        new CheckPages(
            live,
            explanations(),
            new CheckPages.Kept(repositories.ledger(), repositories.paging().incidents(), runs));
    return new PageRoutes(
        checks,
        pages,
        new IncidentPages(repositories.ledger(), repositories.paging().incidents(), pages));
  }
}
