// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.Measured;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.intake.StoredRun.Standing;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.RenameRepository;
import dev.vedette.controller.ledger.SlotEnd;
import dev.vedette.controller.ledger.SlotRepository;
import dev.vedette.controller.ledger.SlotRepository.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Takes one report: ends its slot, keeps the run, and lets it be judged if it counts. */
public final class Receiving {
  /** A slot is leased at most ten seconds ahead; more than a minute is no clock error. */
  private static final Duration FARTHEST_AHEAD = Duration.ofMinutes(1);

  private final Rows rows;
  private final Supplier<DefinitionSet> live;
  private final Judging judging;
  private final LightKeeper lights;
  private final CertificateKeeper certificates;

  public Receiving(
      Rows rows,
      Supplier<DefinitionSet> live,
      Judging judging,
      LightKeeper lights,
      CertificateKeeper certificates) {
    this.rows = rows;
    this.live = live;
    this.judging = judging;
    this.lights = lights;
    this.certificates = certificates;
  }

  /** What a report is looked for in, and kept in. */
  public record Rows(SlotRepository slots, RunRepository runs, RenameRepository renames) {}

  /**
   * Why a report can never be kept; empty when it can. Looks at nothing but the report and the
   * clock.
   */
  static Optional<String> objection(RunReport report, Instant now) {
    var attempt = report.attempt();
    if (!RunIds.of(attempt.slot(), attempt.fence(), attempt.agent()).equals(report.id())) {
      return Optional.of("the run id does not fit its slot, fence and agent");
    }
    if (report.slot().due().isAfter(now.plus(FARTHEST_AHEAD))) {
      return Optional.of("its slot is not due before " + report.slot().due());
    }
    return Optional.empty();
  }

  Answer take(Step step, RunReport report) {
    return rows.runs().find(step.transaction(), report.id()).isPresent()
        ? new Answer.Duplicate(report.id())
        : takeNew(step, present(step, report));
  }

  /** The agent may have been given the slot under an id that the check has no more. */
  private RunReport present(Step step, RunReport report) {
    boolean known =
        rows.slots().find(step.transaction(), report.slot()).isPresent()
            || live.get().find(report.slot().check()).isPresent();
    return known
        ? report
        : rows.renames()
            .present(step.transaction(), report.slot().check())
            .map(report::of)
            .orElse(report);
  }

  private Answer takeNew(Step step, RunReport report) {
    Optional<LedgerSlot> slot = rows.slots().find(step.transaction(), report.slot());
    if (slot.isEmpty() && live.get().find(report.slot().check()).isEmpty()) {
      return new Answer.Rejected(
          report.id(), "no check " + report.slot().check() + " has such a slot");
    }
    Standing standing = slot.map(found -> end(step, report, found)).orElse(Standing.EXTRA);
    rows.runs()
        .insert(
            step.transaction(),
            new StoredRun(report, standing, judging.during(step, report.slot())));
    step.news().stored(report);
    if (standing == Standing.COUNTED) {
      judge(step, report);
      certificates.look(step, report);
    }
    return new Answer.Stored(report.id());
  }

  private Standing end(Step step, RunReport report, LedgerSlot slot) {
    boolean late = slot.standing().overdue() || slot.overdueFrom().isBefore(step.now());
    SlotEnd done = new SlotEnd.Done(report.id(), late);
    Ending ending =
        rows.slots()
            .end(step.transaction(), slot.slot(), report.attempt().fence(), done, step.now());
    if (ending != Ending.ENDED) {
      return Standing.EXTRA;
    }
    return late ? Standing.LATE : Standing.COUNTED;
  }

  private void judge(Step step, RunReport report) {
    switch (report.slot().kind()) {
      case CONTROL -> lights.tried(step, report);
      case SCHEDULED, CONFIRMATION -> judging.hear(step, report.slot().check(), judged(report));
      case MANUAL -> {}
    }
  }

  private RunJudged judged(RunReport report) {
    SortedMap<String, Double> metrics =
        Optional.ofNullable(live.get().checks().get(report.slot().check()))
            .map(check -> Measured.of(check.definition(), report))
            .orElseGet(Collections::emptySortedMap);
    return new RunJudged(
        report.id(), report.slot(), report.verdict(), report.judgement().finding(), metrics);
  }
}
