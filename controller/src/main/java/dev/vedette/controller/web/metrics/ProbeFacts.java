// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.StepReport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a run the metrics show. Small, because one is kept per check and location.
 *
 * @param instance the first address asked, without query; the check's id when none was
 * @param http null when no request was made, but by a browser
 * @param pages of a browser
 */
record ProbeFacts(
    Instant due,
    Outcome outcome,
    String instance,
    @Nullable HttpFacts http,
    List<PageFacts> pages) {

  /**
   * How it ended.
   *
   * @param byText whether an expectation on text or a header was what failed
   * @param byValue whether an expectation on a value within the answer was what failed
   */
  record Outcome(Verdict verdict, double seconds, boolean byText, boolean byValue) {}

  static ProbeFacts of(RunReport report) {
    List<Hop> hops = Detail.Http.of(report.detail()).hops();
    List<PageFacts> pages = PageFacts.of(report.detail());
    return new ProbeFacts(
        report.slot().due(),
        outcome(report),
        instance(report, hops, pages),
        hops.isEmpty() ? null : HttpFacts.of(hops),
        pages);
  }

  private static String instance(RunReport report, List<Hop> hops, List<PageFacts> pages) {
    if (!pages.isEmpty()) {
      return pages.getFirst().url();
    }
    return hops.isEmpty() ? report.slot().check().value() : plain(hops.getFirst().request().url());
  }

  private static Outcome outcome(RunReport report) {
    Finding finding = report.judgement().finding();
    boolean expected = finding != null && finding.cause() == Cause.EXPECTATION;
    String what = expected ? unmet(report.steps()) : "";
    boolean value = what.startsWith("json");
    boolean text = expected && !value && !what.startsWith("status");
    return new Outcome(
        report.verdict(), HttpFacts.seconds(report.timing().duration()), text, value);
  }

  private static String unmet(List<StepReport> steps) {
    return steps.stream()
        .map(StepReport::expectations)
        .flatMap(List::stream)
        .filter(expectation -> !expectation.met())
        .map(StepReport.ExpectationReport::what)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String plain(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
