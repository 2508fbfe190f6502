// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.incidents.Episode;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentHistory;
import dev.vedette.controller.incidents.IncidentRepository;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.console.IncidentLine;
import dev.vedette.controller.web.pages.IncidentPage.EpisodeLine;
import dev.vedette.controller.web.pages.IncidentPage.Note;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds incidents and draws them, with the run that tells most. */
public final class IncidentPages {
  private static final int MOST_LOADS = 25;

  private final Transactions transactions;
  private final IncidentRepository incidents;
  private final RunPages runs;

  public IncidentPages(Transactions transactions, IncidentRepository incidents, RunPages runs) {
    this.transactions = transactions;
    this.incidents = incidents;
    this.runs = runs;
  }

  /** The page of an incident; empty when there is no such number. */
  Optional<IncidentPage> find(long number) {
    return transactions.read(transaction -> incidents.history(transaction, number)).map(this::page);
  }

  private IncidentPage page(IncidentHistory history) {
    Incident incident = history.incident();
    return new IncidentPage(
        IncidentLine.of(incident),
        incident.isOpen(),
        state(incident.span()),
        runbook(incident.about().runbook()),
        history.episodes().stream().map(IncidentPages::line).toList(),
        history.notes().stream()
            .map(note -> new Note(Written.instant(note.at()), note.text()))
            .toList(),
        run(history).flatMap(run -> runs.find(run, MOST_LOADS)).orElse(null));
  }

  private static Optional<RunId> run(IncidentHistory history) {
    return history.episodes().reversed().stream()
        .map(episode -> Optional.ofNullable(episode.evidence().run()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String state(Incident.Span span) {
    String opened = Written.instant(span.opened());
    Instant resolved = span.resolved();
    if (resolved == null) {
      return "open since " + opened;
    }
    String reason = span.reason() == null ? "" : ": " + span.reason();
    return "opened " + opened + ", resolved " + Written.instant(resolved) + reason;
  }

  /** A definition may name anything; only an address of the web becomes a link. */
  private static String runbook(@Nullable URI runbook) {
    String scheme = runbook == null ? null : runbook.getScheme();
    boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    return web ? String.valueOf(runbook) : "";
  }

  private static EpisodeLine line(Episode episode) {
    Evidence evidence = episode.evidence();
    Instant ended = episode.ended();
    RunId run = evidence.run();
    return new EpisodeLine(
        episode.number(),
        Words.of(episode.severity()),
        Written.instant(episode.since()),
        ended == null ? "" : Written.instant(ended),
        IncidentLine.scope(evidence),
        evidence.finding() == null ? evidence.summary() : evidence.finding().message(),
        run == null ? "" : run.toString());
  }
}
