// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.checks.model.report.StepReport.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
  private static final Metric RUN = new Metric.Duration();

  private static Finding finding(Cause cause) {
    return new Finding(cause, "one", "was wrong", "shop.example");
  }

  private static Judged judge(Finding finding, Threshold... thresholds) {
    return Judge.judge(check(thresholds), probed(finding), Quality.GOOD);
  }

  /** Step one takes 900 ms, 300 ms of it in TLS; the clean-up 700 ms, 600 of it in TLS. */
  private static Probed probed(Finding finding) {
    return new Probed(
        List.of(step("one", 900), step("clean", 700)),
        new Detail.Http(List.of(hop(0, 300), hop(1, 600)), List.of()),
        Duration.ofMillis(900),
        finding);
  }

  private static StepReport step(String name, long millis) {
    return new StepReport(
        name, Status.PASSED, Duration.ZERO, Duration.ofMillis(millis), null, List.of());
  }

  private static Hop hop(int step, long tlsMillis) {
    Duration tls = Duration.ofMillis(tlsMillis);
    return new Hop(
        step,
        new Hop.HttpRequestFacts("GET", "https://shop.example/", 100),
        null,
        null,
        new Hop.HopTiming(Duration.ZERO, tls, Map.of(Phase.TLS, tls)));
  }

  private static CheckDefinition check(Threshold... thresholds) {
    CheckId id = new CheckId("shop");
    return new CheckDefinition(
        new CheckDefinition.Identity(
            id, List.of(), "Shop", new CheckDefinition.About(null, null, Map.of(), null)),
        new Cadence(Duration.ofMinutes(1), Duration.ofSeconds(5), Cadence.ALL, false, true),
        List.of(new LocationId("here")),
        new CheckSpec.HttpSpec(Map.of(), List.of(ask("one", false), ask("clean", true))),
        new Alerting(List.of(thresholds), List.of(), List.of(), null, null),
        new CheckDefinition.Origin("checks.yaml", 1, "{}", "0".repeat(64)));
  }

  private static Step ask(String name, boolean always) {
    return new Step(name, always, null, new Step.Action.Browse(List.of()), List.of(), Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, FAILED",
    "EXPECTATION, FAILED",
    "DNS, FAILED",
    "THIRD_PARTY, FAILED",
    "CLEAN_UP, DEGRADED",
    "SECRET, ERRORED",
    "DEFINITION, ERRORED",
    "POLICY, ERRORED",
    "AGENT, ERRORED",
    "NOT_BUILT, ERRORED",
    "INTERNAL, ERRORED"
  })
  void judgesByWhoMustAct(Cause cause, Verdict verdict) {
    assertThat(judge(finding(cause)).judgement().verdict()).isEqualTo(verdict);
  }

  @Test
  void passesARunWithNothingWrong() {
    Judged judged = judge(null, new Threshold(RUN, 901.0, 5_000.0));

    assertThat(judged.judgement().verdict()).isEqualTo(Verdict.PASSED);
    assertThat(judged.judgement().finding()).isNull();
  }

  @Test
  void degradesAtTheThresholdAndSaysBoth() {
    Judged judged = judge(null, new Threshold(RUN, 800.0, 5_000.0));

    assertThat(judged.judgement().verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(judged.judgement().finding().cause()).isEqualTo(Cause.SLOW);
    assertThat(judged.judgement().finding().message())
        .isEqualTo("took 900 ms, degraded from 800 ms");
  }

  @Test
  void letsTheWorstThresholdDecide() {
    Judged judged =
        judge(
            null,
            new Threshold(RUN, 100.0, null),
            new Threshold(new Metric.StepDuration("one"), null, 900.0));

    assertThat(judged.judgement().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(judged.judgement().finding().step()).isEqualTo("one");
    assertThat(judged.steps().getFirst().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void leavesCleanUpOutOfThePhases() {
    Metric tls = new Metric.PhaseDuration("tls");

    assertThat(judge(null, new Threshold(tls, 301.0, null)).judgement().verdict())
        .isEqualTo(Verdict.PASSED);
    assertThat(judge(null, new Threshold(tls, 300.0, null)).judgement().finding().message())
        .isEqualTo("phase tls took 300 ms, degraded from 300 ms");
  }

  @Test
  void letsAFaultStandWhenTheRunWasSlowAsWell() {
    Judged judged = judge(finding(Cause.SECRET), new Threshold(RUN, null, 1.0));

    assertThat(judged.judgement().verdict()).isEqualTo(Verdict.ERRORED);
    assertThat(judged.judgement().finding().cause()).isEqualTo(Cause.SECRET);
  }

  @Test
  void letsAFailedThresholdStandOverAFailedCleanUp() {
    Finding cleanUp = finding(Cause.CLEAN_UP);

    assertThat(judge(cleanUp, new Threshold(RUN, 1.0, null)).judgement().finding())
        .isEqualTo(cleanUp);
    assertThat(judge(cleanUp, new Threshold(RUN, null, 1.0)).judgement().verdict())
        .isEqualTo(Verdict.FAILED);
  }

  @Test
  void aDurationThatCannotBeTrustedIsHeldAgainstNoThreshold() {
    CheckDefinition check = check(new Threshold(RUN, 1.0, 2.0));
    Quality doubtful = new Quality(List.of("gc pause"));

    assertThat(Judge.judge(check, probed(null), Quality.GOOD).judgement().verdict())
        .isEqualTo(Verdict.FAILED);
    Judged judged = Judge.judge(check, probed(null), doubtful);
    assertThat(judged.judgement().verdict()).isEqualTo(Verdict.PASSED);
    assertThat(judged.judgement().finding()).isNull();
  }

  @Test
  void passesQualityOn() {
    Quality doubtful = new Quality(List.of("agent overloaded"));

    assertThat(Judge.judge(check(), probed(null), doubtful).judgement().quality())
        .isEqualTo(doubtful);
  }

  @Test
  void theWorstPageCountsButNoneOfTheCleanUp() {
    Metric lcp = new Metric.Vital("lcp");
    Detail browser = pages(visit(0, 1_200, null), visit(0, 4_100, "2.9 s waiting for a.example"));
    Detail cleanUp = pages(visit(0, 1_200, null), visit(1, 4_100, null));

    assertThat(
            judgePages(browser, new Threshold(lcp, null, 4_000.0)).judgement().finding().message())
        .isEqualTo("LCP 4.1 s: 2.9 s waiting for a.example; failed from 4 s");
    assertThat(judgePages(cleanUp, new Threshold(lcp, null, 4_000.0)).judgement().verdict())
        .isEqualTo(Verdict.PASSED);
  }

  @Test
  void whatNoPageHasIsHeldAgainstNobody() {
    Threshold shift = new Threshold(new Metric.Vital("cls"), 0.1, null);
    Threshold others = new Threshold(new Metric.ThirdParty(), 1.0, null);

    assertThat(judgePages(pages(visit(0, 1, null)), shift, others).judgement().verdict())
        .isEqualTo(Verdict.PASSED);
    assertThat(judge(null, shift, others).judgement().verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void aMomentThatThirdPartiesShareCountsOnce() {
    Detail browser =
        pages(
            new Parties(
                List.of(
                    new OwnerTime("shop.example", true, 9, 9, ms(0), ms(2_000), "/"),
                    new OwnerTime("a.example", false, 1, 1, ms(0), ms(700), "https://a.example/a"),
                    new OwnerTime("b.example", false, 1, 1, ms(0), ms(600), "https://b.example/b")),
                ms(900)),
            visit(0, 1, null));
    Metric third = new Metric.ThirdParty();

    assertThat(judgePages(browser, new Threshold(third, 1_000.0, null)).judgement().verdict())
        .isEqualTo(Verdict.PASSED);
    assertThat(judgePages(browser, new Threshold(third, 900.0, null)).judgement().finding())
        .isEqualTo(
            new Finding(
                Cause.THIRD_PARTY,
                null,
                "third parties took 900 ms: 700 ms by a.example, most of it for https://a.example/a;"
                    + " degraded from 900 ms",
                "a.example"));
  }

  @Test
  void aRunThatIsTooLongByWhatAThirdPartyTookIsThatPartysFault() {
    Finding theirs = tooLong(700);
    assertThat(theirs.cause()).isEqualTo(Cause.THIRD_PARTY);
    assertThat(theirs.host()).isEqualTo("a.example");
    assertThat(theirs.message())
        .isEqualTo(
            "took 900 ms: 700 ms by a.example, most of it for https://a.example/a;"
                + " degraded from 300 ms");

    Finding ours = tooLong(500);
    assertThat(ours.cause()).isEqualTo(Cause.SLOW);
    assertThat(ours.message()).isEqualTo("took 900 ms, degraded from 300 ms");
  }

  /** A run of 900 ms that may take 300. */
  private static Finding tooLong(long third) {
    OwnerTime owner =
        new OwnerTime("a.example", false, 1, 1, ms(0), ms(third), "https://a.example/a");
    Detail browser = pages(new Parties(List.of(owner), ms(third)), visit(0, 1, null));
    return judgePages(browser, new Threshold(RUN, 300.0, null)).judgement().finding();
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  private static Judged judgePages(Detail detail, Threshold... thresholds) {
    Probed probed =
        new Probed(
            List.of(step("one", 900), step("clean", 700)), detail, Duration.ofMillis(900), null);
    return Judge.judge(check(thresholds), probed, Quality.GOOD);
  }

  private static Detail pages(PageVisit... visits) {
    return pages(Parties.of(List.of()), visits);
  }

  private static Detail pages(Parties parties, PageVisit... visits) {
    return new Detail.Browser(
        "scripted",
        List.of(visits),
        new Detail.Loads(List.of(), 0),
        parties,
        new Detail.Http(List.of(), List.of()),
        List.of());
  }

  private static PageVisit visit(int step, long lcpMillis, String heldUp) {
    Vitals.LargestPaint paint = new Vitals.LargestPaint(Duration.ofMillis(lcpMillis), "h1", null);
    return new PageVisit(
        step,
        "https://shop.example/",
        Duration.ZERO,
        Duration.ofSeconds(5),
        new Vitals(null, null, paint, null, null),
        heldUp == null ? null : new Blame(heldUp, "a.example"));
  }
}
