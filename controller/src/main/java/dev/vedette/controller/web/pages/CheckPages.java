// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.Explanation;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentRepository;
import dev.vedette.controller.intake.Explanations;
import dev.vedette.controller.intake.RunQueries;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.console.IncidentLine;
import dev.vedette.controller.web.console.Mark;
import dev.vedette.controller.web.pages.CheckPage.PlaceLine;
import dev.vedette.controller.web.pages.CheckPage.RuleLine;
import dev.vedette.controller.web.pages.CheckPage.RunLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds live checks and draws them. */
public final class CheckPages {
  private static final int RUNS = 60;

  private final Supplier<DefinitionSet> live;
  private final Explanations explanations;
  private final Kept kept;

  public CheckPages(Supplier<DefinitionSet> live, Explanations explanations, Kept kept) {
    this.live = live;
    this.explanations = explanations;
    this.kept = kept;
  }

  /** What is kept of checks. */
  public record Kept(Transactions transactions, IncidentRepository incidents, RunQueries runs) {}

  /** The page of a check; empty when no such check is live. */
  Optional<CheckPage> find(CheckId id) {
    return Optional.ofNullable(live.get().checks().get(id))
        .flatMap(check -> explanations.of(id).map(explained -> page(check, explained)));
  }

  /** The live check that had this id before. */
  Optional<CheckId> renamed(CheckId former) {
    return explanations.renamed(former);
  }

  private CheckPage page(LiveCheck check, Explanation explained) {
    CheckDefinition definition = check.definition();
    return new CheckPage(
        check.id().value(),
        definition.identity().name(),
        about(check),
        explained.quiet(),
        incidents(check.id()),
        explained.rules().stream()
            .map(it -> new RuleLine(it.rule().value(), Words.of(it.standing()), it.missing()))
            .toList(),
        explained.locations().stream()
            .map(it -> new PlaceLine(it.location().value(), Words.of(it.light()), it.state()))
            .toList(),
        runs(check.id()));
  }

  private static String about(LiveCheck check) {
    CheckDefinition definition = check.definition();
    String owner = definition.identity().about().owner();
    int places = definition.locations().size();
    return "every "
        + WrittenDuration.of(definition.cadence().every())
        + (definition.cadence().enabled() ? "" : ", disabled")
        + " from "
        + places
        + (places == 1 ? " location" : " locations")
        + (owner == null ? "" : " · owner " + owner)
        + " · "
        + definition.origin().path()
        + ":"
        + definition.origin().line();
  }

  private List<IncidentLine> incidents(CheckId id) {
    return kept.transactions().read(kept.incidents()::allOpen).stream()
        .filter(incident -> isOf(incident, id))
        .map(IncidentLine::of)
        .toList();
  }

  private static boolean isOf(Incident incident, CheckId id) {
    return incident.subject() instanceof Subject.CheckRule on && on.check().equals(id);
  }

  private List<RunLine> runs(CheckId id) {
    RunQueries.Wanted wanted = new RunQueries.Wanted(id, null, null, null);
    return kept.transactions().read(tx -> kept.runs().find(tx, wanted, RUNS)).stream()
        .map(StoredRun::report)
        .map(CheckPages::line)
        .toList();
  }

  private static RunLine line(RunReport report) {
    Finding finding = report.judgement().finding();
    return new RunLine(
        Mark.of(report.verdict()),
        report.id().toString(),
        report.slot().location().value(),
        Written.instant(report.slot().due()),
        Written.time(report.timing().duration()),
        finding == null ? "" : IncidentLine.seen(finding));
  }
}
