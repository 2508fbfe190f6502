// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Tracing;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.model.report.SubStep;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as a person reads it on a terminal. */
public final class RunText {
  private final CheckDefinition check;
  private final RunReport report;
  private final Paint paint;
  private final List<Hop> hops;
  private final List<SubStep> subSteps;
  private final Waterfall waterfall;
  private final PagesText pages;
  private final List<String> lines = new ArrayList<>();

  public RunText(CheckDefinition check, RunReport report, Paint paint) {
    this.check = check;
    this.report = report;
    this.paint = paint;
    Detail.Http detail = Detail.Http.of(report.detail());
    this.hops = detail.hops();
    this.subSteps = detail.subSteps();
    this.waterfall = new Waterfall(end(hops), paint);
    this.pages = PagesText.of(report.detail(), paint);
  }

  private static Duration end(List<Hop> hops) {
    return hops.stream()
        .map(hop -> hop.timing().begin().plus(hop.timing().duration()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Steps, phases, expectations, verdict. */
  public List<String> lines() {
    lines.add(
        paint.strong(check.identity().name())
            + paint.faint(" (" + check.id() + ") from " + report.slot().location()));
    lines.add("");
    for (int i = 0; i < report.steps().size(); i++) {
      step(i, report.steps().get(i));
    }
    lines.addAll(pages.others());
    lines.add(verdict());
    if (check.spec().trace() != Tracing.OFF) {
      lines.add(paint.faint("trace " + report.id().traceId()));
    }
    return lines;
  }

  private void step(int index, StepReport step) {
    boolean skipped = step.status() == StepReport.Status.SKIPPED;
    String time = skipped ? "skipped" : Times.fine(step.duration());
    lines.add(mark(step.status()) + " " + paint.strong(step.name()) + "  " + paint.faint(time));
    exchanges(index);
    lines.addAll(pages.lines(index));
    step.expectations().forEach(this::expectation);
    Finding finding = step.finding();
    if (finding != null && !finding.equals(report.judgement().finding())) {
      lines.add("    " + finding.message());
    }
    if (!skipped || index == report.steps().size() - 1) {
      lines.add("");
    }
  }

  /** Each part of the step above the hops that began in it. */
  private void exchanges(int index) {
    Deque<SubStep> parts =
        new ArrayDeque<>(subSteps.stream().filter(p -> p.step() == index).toList());
    for (Hop hop : hops.stream().filter(hop -> hop.step() == index).toList()) {
      while (!parts.isEmpty() && parts.getFirst().begin().compareTo(hop.timing().begin()) <= 0) {
        part(parts.removeFirst());
      }
      hop(hop);
    }
    parts.forEach(this::part);
  }

  private void part(SubStep part) {
    lines.add("  ▸ " + part.name() + "  " + paint.faint(Times.fine(part.duration())));
  }

  private String mark(StepReport.Status status) {
    return switch (status) {
      case PASSED -> paint.good("✓");
      case DEGRADED -> paint.warning("◐");
      case FAILED -> paint.bad("✗");
      case ERRORED -> paint.warning("!");
      case SKIPPED -> paint.faint("–");
    };
  }

  private void hop(Hop hop) {
    Hop.HttpAnswerFacts answer = hop.answer();
    String status = answer == null ? "no answer" : String.valueOf(answer.status());
    lines.add("    " + hop.request().method() + " " + hop.request().url() + " → " + status);
    lines.add("    " + paint.faint(facts(hop)));
    waterfall.lines(hop).forEach(line -> lines.add("    " + line));
  }

  private static String facts(Hop hop) {
    List<String> facts = new ArrayList<>();
    Hop.ConnectionFacts connection = hop.connection();
    if (hop.answer() != null) {
      facts.add(hop.answer().protocol());
    }
    if (connection != null && connection.tls() != null && !connection.tls().version().isEmpty()) {
      facts.add(connection.tls().version());
    }
    if (connection != null) {
      facts.add(connection.address() + " port " + connection.port());
      facts.add(connection.reused() ? "same connection" : "new connection");
    }
    if (hop.answer() != null) {
      facts.add(hop.answer().bodySize() + " bytes");
    }
    return facts.isEmpty() ? "not connected" : String.join(", ", facts);
  }

  private void expectation(ExpectationReport expectation) {
    String seen =
        expectation.met() ? paint.faint("saw " + expectation.seen()) : "saw " + expectation.seen();
    String mark = expectation.met() ? paint.good("✓") : paint.bad("✗");
    lines.add("    " + mark + " " + expectation.what() + "  " + seen);
  }

  private String verdict() {
    String time = " in " + Times.fine(report.timing().duration());
    Finding finding = report.judgement().finding();
    return switch (report.verdict()) {
      case PASSED -> paint.good("passed") + time;
      case DEGRADED -> paint.warning("degraded") + time + because(finding);
      case FAILED -> paint.bad("failed") + time + because(finding);
      case ERRORED -> paint.warning("errored") + because(finding);
    };
  }

  private static String because(@Nullable Finding finding) {
    if (finding == null) {
      return "";
    }
    String step = finding.step() == null ? "" : "step \"" + finding.step() + "\": ";
    Owner owner = finding.cause().owner();
    String who = owner == Owner.TARGET ? "" : ", " + Words.of(owner) + "'s to mend";
    return ": " + step + finding.message() + "\n  cause " + Words.of(finding.cause()) + who;
  }
}
