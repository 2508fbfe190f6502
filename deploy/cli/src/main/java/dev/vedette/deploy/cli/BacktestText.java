// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.controller.alerting.replay.BacktestReport;
import dev.vedette.controller.alerting.replay.CheckOutcome;
import dev.vedette.controller.alerting.replay.PageChange;
import dev.vedette.controller.alerting.replay.PageChange.Kind;
import dev.vedette.controller.alerting.replay.ToldPage;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A backtest for a person: the sum first, then each page that changes. */
final class BacktestText {
  private static final int NAMED = 4;

  private final PrintWriter out;
  private final String folder;

  BacktestText(PrintWriter out, String folder) {
    this.out = out;
    this.folder = folder;
  }

  void print(BacktestReport report) {
    out.printf(
        "%s added, %d removed, %d moved; %d would ask for confirmation. %d sent then, %d with these rules.%n",
        pages(report.count(Kind.ADDED)),
        report.count(Kind.REMOVED),
        report.count(Kind.MOVED),
        report.count(Kind.WOULD_ASK),
        report.before(),
        report.after());
    out.printf(
        Locale.ROOT,
        "%,d events of %s, %s to %s.%n",
        report.events(),
        checks(report.outcomes().size()),
        seconds(report.head().since()),
        seconds(report.head().until()));
    report.outcomes().forEach(this::check);
    unknown(report);
  }

  private static String pages(int count) {
    return count == 1 ? "1 page" : count + " pages";
  }

  private static String checks(int count) {
    return count == 1 ? "1 check" : count + " checks";
  }

  private void check(CheckOutcome outcome) {
    List<PageChange> sure =
        outcome.changes().stream().filter(change -> change.kind() != Kind.WOULD_ASK).toList();
    List<PageChange> asking =
        outcome.changes().stream().filter(change -> change.kind() == Kind.WOULD_ASK).toList();
    if (!outcome.changes().isEmpty()) {
      out.printf("%n%s%n", outcome.check());
      sure.forEach(this::line);
    }
    if (!asking.isEmpty()) {
      out.println("  would ask for confirmation, with a run that was never made:");
      asking.forEach(this::line);
    }
  }

  private void line(PageChange change) {
    ToldPage page = change.page();
    out.printf(
        "  %-14s %-8s %s  %-8s %8s  %s%s%n",
        page.rule(),
        change.kind() == Kind.WOULD_ASK ? "" : Words.of(change.kind()),
        seconds(page.begun()),
        Words.of(page.severity()),
        length(page),
        places(page.locations()),
        change.kind() == Kind.MOVED ? moved(change) : "");
  }

  private static String length(ToldPage page) {
    return page.ended() == null
        ? "open"
        : WrittenDuration.of(
            Duration.between(page.begun(), page.ended()).truncatedTo(ChronoUnit.SECONDS));
  }

  private static String places(List<LocationId> locations) {
    return locations.size() > NAMED
        ? locations.size() + " locations"
        : locations.stream().map(LocationId::value).collect(Collectors.joining(", "));
  }

  /** In what it differs from the page that was sent. */
  private static String moved(PageChange change) {
    ToldPage was = Objects.requireNonNull(change.before());
    Duration by =
        Duration.between(was.begun(), change.page().begun()).truncatedTo(ChronoUnit.SECONDS);
    String severity =
        was.severity() == change.page().severity() ? "" : ", was " + Words.of(was.severity());
    if (by.isZero()) {
      return severity;
    }
    return "; "
        + WrittenDuration.of(by.abs())
        + (by.isNegative() ? " earlier" : " later")
        + severity;
  }

  private void unknown(BacktestReport report) {
    List<CheckOutcome> failed =
        report.outcomes().stream().filter(outcome -> !outcome.trouble().isEmpty()).toList();
    List<CheckOutcome> unheard =
        report.outcomes().stream().filter(outcome -> !outcome.unheard().isEmpty()).toList();
    if (Stream.of(report.gone(), report.fresh(), failed, unheard).anyMatch(any -> !any.isEmpty())) {
      out.println();
    }
    report.gone().forEach(id -> note(id, "has a history and is no more in " + folder));
    report.fresh().forEach(id -> note(id, "has no history yet"));
    failed.forEach(one -> note(one.check(), "was not replayed: " + one.trouble()));
    unheard.forEach(one -> one.unheard().forEach(rule -> note(one.check(), unheard(rule))));
  }

  private static String unheard(RuleId rule) {
    return "rule %s was changed and not replayed: a history holds no certificates".formatted(rule);
  }

  private void note(CheckId check, String what) {
    out.printf("%s %s.%n", check, what);
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
