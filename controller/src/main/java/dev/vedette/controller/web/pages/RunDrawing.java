// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.controller.intake.StoredRun;
import dev.vedette.controller.web.console.Mark;
import dev.vedette.controller.web.pages.RunPage.Expected;
import dev.vedette.controller.web.pages.RunPage.Head;
import dev.vedette.controller.web.pages.RunPage.OwnerLine;
import dev.vedette.controller.web.pages.RunPage.Step;
import dev.vedette.controller.web.pages.RunPage.Trouble;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns reports into pages.
 *
 * @param mostLoads of a waterfall
 */
record RunDrawing(int mostLoads) {

  /** The page of a run whose detail is lost. */
  static RunPage bare(StoredRun stored) {
    Head head = head(stored, "");
    return new RunPage(head, false, List.of(), null, List.of(), List.of(), Exhibits.NONE);
  }

  /** The page of a run with its whole report. */
  RunPage whole(StoredRun stored, RunReport report, Exhibits exhibits) {
    List<Step> steps = report.steps().stream().map(RunDrawing::step).toList();
    if (report.detail() instanceof Detail.Browser browser) {
      return new RunPage(
          head(stored, browser.version()),
          true,
          steps,
          chart(browser, report.steps()),
          Visits.of(browser.visits(), report.steps()),
          owners(browser.owners()),
          exhibits);
    }
    Chart hops = HopChart.of(report.steps(), Detail.Http.of(report.detail()).hops());
    return new RunPage(head(stored, ""), true, steps, shown(hops), List.of(), List.of(), exhibits);
  }

  private @Nullable Chart chart(Detail.Browser browser, List<StepReport> steps) {
    return browser.loads().kept().isEmpty()
        ? shown(HopChart.of(steps, browser.exchanges().hops()))
        : LoadChart.of(browser, mostLoads);
  }

  private static @Nullable Chart shown(Chart chart) {
    return chart.isEmpty() ? null : chart;
  }

  private static Head head(StoredRun stored, String driver) {
    RunReport report = stored.report();
    return new Head(
        report.id().toString(),
        report.id().traceId(),
        report.slot().check().value(),
        report.slot().location().value(),
        Mark.of(report.verdict()),
        Written.time(report.timing().duration()),
        Written.instant(report.timing().started()),
        story(stored),
        trouble(report.judgement().finding()),
        String.join(", ", report.judgement().quality().doubts()),
        driver);
  }

  private static String story(StoredRun stored) {
    RunReport report = stored.report();
    String slot =
        Words.of(report.slot().kind())
            + " slot due "
            + Written.instant(report.slot().due())
            + ", started "
            + Written.time(report.timing().lateness())
            + " after that, by agent "
            + report.attempt().agent();
    return slot + counts(stored.standing()) + during(stored.during());
  }

  private static String counts(StoredRun.Standing standing) {
    return switch (standing) {
      case COUNTED -> "";
      case LATE -> "; it came too late to be judged";
      case EXTRA -> "; its slot had ended already, so it counts for nothing";
    };
  }

  private static String during(@Nullable String what) {
    if (what == null) {
      return "";
    }
    String article = what.startsWith("hold") ? "a " : "";
    return "; due in " + article + what + ", so it is left out of objectives";
  }

  private static @Nullable Trouble trouble(@Nullable Finding finding) {
    return finding == null
        ? null
        : new Trouble(
            finding.message(),
            Words.of(finding.cause()),
            person(finding.cause().owner()),
            Objects.requireNonNullElse(finding.step(), ""));
  }

  private static String person(Owner owner) {
    return switch (owner) {
      case TARGET -> "the target";
      case THIRD_PARTY -> "the third party";
      case CHECK_AUTHOR -> "the check's author";
      case OPERATOR -> "the operator";
      case VEDETTE -> "Vedette";
    };
  }

  private static Step step(StepReport step) {
    Finding finding = step.finding();
    return new Step(
        step.name(),
        mark(step.status()),
        Words.of(step.status()),
        step.status() == StepReport.Status.SKIPPED ? "" : Written.time(step.duration()),
        finding == null ? "" : finding.message(),
        step.expectations().stream()
            .map(one -> new Expected(one.what(), one.met(), one.seen()))
            .toList());
  }

  private static Mark mark(StepReport.Status status) {
    return switch (status) {
      case PASSED -> Mark.PASSED;
      case DEGRADED -> Mark.DEGRADED;
      case FAILED -> Mark.FAILED;
      case ERRORED -> Mark.ERRORED;
      case SKIPPED -> Mark.WAITING;
    };
  }

  private static List<OwnerLine> owners(List<OwnerTime> times) {
    Owners owners = Owners.of(times);
    return times.stream()
        .map(
            time ->
                new OwnerLine(
                    time.owner(),
                    owners.colour(time.owner()),
                    !time.firstParty(),
                    time.requests(),
                    Written.size(time.bytes()),
                    Written.time(time.critical()),
                    Written.time(time.blocking()),
                    time.worst()))
        .toList();
  }
}
