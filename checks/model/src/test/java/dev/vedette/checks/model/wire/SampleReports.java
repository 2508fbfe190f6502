// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Parties;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.SubStep;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reports with something in every field. */
final class SampleReports {
  private static final Instant DUE = Instant.parse("2026-03-01T03:12:40.250Z");
  private static final AgentId AGENT = new AgentId("eu-west-1");
  private static final Finding FINDING =
      new Finding(Cause.EXPECTATION, "Sign in", "saw \"503\" → ☹", "id.example.com");

  private SampleReports() {}

  static RunReport full() {
    Slot slot =
        new Slot(new CheckId("shop-login"), new LocationId("eu-west"), DUE, SlotKind.CONFIRMATION);
    return new RunReport(
        RunIds.of(slot, 7, AGENT),
        new RunReport.Attempt(slot, 7, AGENT, "abc123", "c0ffee"),
        new RunReport.Timing(
            DUE.plusNanos(1_234_000),
            Duration.ofNanos(98_765_000),
            Duration.ofNanos(-55_000),
            Duration.ofMillis(3)),
        new RunReport.Judgement(Verdict.FAILED, FINDING, new Quality(List.of("agent overloaded"))),
        List.of(signIn()),
        new Detail.Http(
            List.of(answered(), refused()),
            List.of(new SubStep(0, "token", Duration.ofMillis(1), Duration.ofMillis(20)))));
  }

  /** The same run with a browser. */
  static RunReport browser() {
    RunReport full = full();
    return new RunReport(
        full.id(), full.attempt(), full.timing(), full.judgement(), full.steps(), detail());
  }

  private static Detail.Browser detail() {
    return new Detail.Browser(
        "playwright 1.62.0, Chromium 140.0",
        List.of(
            new PageVisit(
                0,
                "https://shop.example.com/",
                ms(1),
                ms(900),
                vitals(),
                new Blame("0.4 s waiting for it", "it.example")),
            new PageVisit(0, "about:blank", ms(901), ms(2), Vitals.NONE)),
        new Detail.Loads(List.of(answeredLoad(), failedLoad()), 3),
        new Parties(
            List.of(
                new OwnerTime(
                    "widgets.example",
                    false,
                    4,
                    12_345,
                    ms(300),
                    ms(450),
                    "https://w.example/a.js"),
                new OwnerTime("ads.example", false, 1, 45, ms(0), ms(200), "https://ads.example/")),
            ms(500)),
        new Detail.Http(List.of(refused()), List.of(new SubStep(0, "token", ms(1), ms(20)))),
        List.of(new Evidence(0, Evidence.Kind.SCREENSHOT, "step-1.png", 4_321, "ab".repeat(32))));
  }

  private static Vitals vitals() {
    return new Vitals(
        ms(120),
        ms(340),
        new Vitals.LargestPaint(ms(560), "img.hero", "https://shop.example.com/hero.jpg"),
        ms(210),
        0.125);
  }

  private static PageLoad answeredLoad() {
    return new PageLoad(
        0,
        0,
        new PageLoad.Asked(
            "GET", "https://w.example/a.js", "script", "w.example", "https://shop.example/", true),
        new PageLoad.Answered(200, "h2", 777, true, "192.0.2.7", Map.of("x-cache", "HIT")),
        new PageLoad.LoadTiming(
            ms(30), ms(400), Map.of(Phase.CONNECT, ms(9), Phase.WAIT, ms(300)), null));
  }

  private static PageLoad failedLoad() {
    return new PageLoad(
        0,
        -1,
        new PageLoad.Asked("GET", "https://w.example/b", "fetch", "w.example", null, false),
        null,
        new PageLoad.LoadTiming(ms(31), ms(1), Map.of(), "net::ERR_CONNECTION_RESET"));
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  private static StepReport signIn() {
    return new StepReport(
        "Sign in",
        StepReport.Status.FAILED,
        Duration.ZERO,
        Duration.ofMillis(98),
        FINDING,
        List.of(new StepReport.ExpectationReport("status 200", false, "503")));
  }

  private static Hop answered() {
    return new Hop(
        0,
        new Hop.HttpRequestFacts("POST", "https://id.example.com/token", 321),
        new Hop.HttpAnswerFacts(503, "h2", -1, 20, 44, 1_772_334_760L),
        new Hop.ConnectionFacts("2001:db8::1", 443, true, tls()),
        new Hop.HopTiming(
            Duration.ofMillis(1),
            Duration.ofMillis(80),
            Map.of(Phase.DNS, Duration.ofMillis(2), Phase.WAIT, Duration.ofMillis(70))));
  }

  private static Hop refused() {
    return new Hop(
        0,
        new Hop.HttpRequestFacts("GET", "http://192.0.2.1/", 0),
        null,
        null,
        new Hop.HopTiming(Duration.ofMillis(81), Duration.ofMillis(9), Map.of()));
  }

  private static TlsFacts tls() {
    return new TlsFacts(
        "TLS 1.3",
        "TLS_AES_128_GCM_SHA256",
        true,
        List.of(
            new TlsFacts.Certificate(
                "00ff",
                "CN=id.example.com",
                "CN=Test CA",
                "1234",
                List.of("id.example.com"),
                new TlsFacts.Validity(DUE.minusSeconds(9), DUE.plusSeconds(9)))));
  }
}
