// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
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
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.model.report.Vitals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs to look at: a login in a browser that failed, and one over plain HTTP. */
public final class SampleRuns {
  public static final AgentId AGENT = new AgentId("eu-west-1");
  public static final String CONSOLE_TEXT =
      "TypeError: undefined is not a function at https://shop.example.com/app.js:1:2041\n"
          + "Failed to load resource: net::ERR_CONNECTION_RESET https://tags.ads.example/px\n";
  public static final String NEAR_TEXT = "Sign in\nThe service is busy. <script>alert(1)</script>";

  private static final Instant DUE = Instant.parse("2026-03-01T03:12:40Z");
  private static final String SHOP = "https://shop.example.com";

  private SampleRuns() {}

  public static RunReport browser(byte[] screenshot) {
    return report(
        "shop-login",
        new Finding(
            Cause.EXPECTATION,
            "Sign in",
            "expected text \"Signed in as\" within 10s, saw \"The service is busy.\"",
            "shop.example.com"),
        List.of(
            step("Open the shop", Status.PASSED, 0, 1_420, true),
            step("Sign in", Status.FAILED, 1_421, 10_900, false),
            new StepReport("Log out", Status.SKIPPED, ms(12_321), Duration.ZERO, null, List.of())),
        detail(screenshot));
  }

  /** One over plain HTTP that took so long. */
  public static RunReport lasting(Duration time) {
    RunReport run = http();
    RunReport.Timing timing =
        new RunReport.Timing(
            run.timing().started(), time, run.timing().lateness(), run.timing().clockError());
    return new RunReport(
        run.id(), run.attempt(), timing, run.judgement(), run.steps(), run.detail());
  }

  /** One over plain HTTP with a judgement of its own. */
  public static RunReport judged(RunReport.Judgement judgement) {
    RunReport run = http();
    return new RunReport(
        run.id(), run.attempt(), run.timing(), judgement, run.steps(), run.detail());
  }

  public static RunReport http() {
    Hop hop =
        new Hop(
            0,
            new Hop.HttpRequestFacts("GET", SHOP + "/health?x=1", 120),
            new Hop.HttpAnswerFacts(503, "h2", -1, 20, 44, null),
            null,
            new Hop.HopTiming(
                ms(0),
                ms(180),
                Map.of(
                    Phase.DNS, ms(12),
                    Phase.CONNECT, ms(24),
                    Phase.TLS, ms(30),
                    Phase.SEND, ms(1),
                    Phase.WAIT, ms(93),
                    Phase.RECEIVE, ms(20))));
    return report(
        "shop-health",
        new Finding(Cause.EXPECTATION, "GET /health", "expected status 200, saw 503", null),
        List.of(step("GET /health", Status.FAILED, 0, 180, false)),
        new Detail.Http(List.of(hop), List.of()));
  }

  private static RunReport report(
      String check, Finding finding, List<StepReport> steps, Detail detail) {
    Slot slot = new Slot(new CheckId(check), new LocationId("eu-west"), DUE, SlotKind.SCHEDULED);
    return new RunReport(
        RunIds.of(slot, 7, AGENT),
        new RunReport.Attempt(slot, 7, AGENT, "abc123", "c0ffee"),
        new RunReport.Timing(DUE.plusMillis(2), ms(12_321), ms(2), ms(1)),
        new RunReport.Judgement(Verdict.FAILED, finding, Quality.GOOD),
        steps,
        detail);
  }

  private static StepReport step(String name, Status status, long begin, long length, boolean met) {
    return new StepReport(
        name,
        status,
        ms(begin),
        ms(length),
        null,
        List.of(
            new ExpectationReport(
                "text \"Signed in as\"", met, met ? "Signed in as Ada" : "The service is busy.")));
  }

  private static Detail.Browser detail(byte[] screenshot) {
    return new Detail.Browser(
        "playwright 1.62.0, Chromium 140.0",
        List.of(
            new PageVisit(0, SHOP + "/", ms(10), ms(1_500), shopVitals()),
            new PageVisit(
                1,
                SHOP + "/login?next=%2Faccount",
                ms(1_510),
                ms(10_811),
                new Vitals(ms(310), ms(2_100), null, ms(900), 0.31))),
        new Detail.Loads(loads(), 4),
        Parties.of(owners()),
        new Detail.Http(List.of(), List.of()),
        List.of(
            evidence(Evidence.Kind.SCREENSHOT, "step-2-screenshot.png", screenshot),
            evidence(Evidence.Kind.CONSOLE, "console.txt", bytes(CONSOLE_TEXT)),
            evidence(Evidence.Kind.TEXT, "step-2-text.txt", bytes(NEAR_TEXT)),
            evidence(Evidence.Kind.WATERFALL, "waterfall.har", bytes("{\"log\":{}}"))));
  }

  private static Vitals shopVitals() {
    return new Vitals(
        ms(180),
        ms(640),
        new Vitals.LargestPaint(ms(1_130), "img.hero", SHOP + "/hero.jpg"),
        ms(90),
        0.02);
  }

  private static List<PageLoad> loads() {
    return List.of(
        load(0, "/", "document", "example.com", 10, 240, 0, 200),
        load(0, "/app.css", "stylesheet", "example.com", 252, 60, 4, 200),
        load(0, "/app.js", "script", "example.com", 254, 190, 6, 200),
        load(
            0,
            "https://cdn.widgets.example/chat/loader.js",
            "script",
            "widgets.example",
            260,
            620,
            40,
            200),
        load(0, "/hero.jpg", "image", "example.com", 470, 610, 180, 200),
        load(0, "https://tags.ads.example/px?id=1", "image", "ads.example", 900, 310, 0, 0),
        load(
            0, "https://fonts.type.example/inter.woff2", "font", "type.example", 480, 140, 12, 200),
        load(1, "/login?next=%2Faccount", "document", "example.com", 1_510, 330, 0, 200),
        load(1, "/app.js", "script", "example.com", 1_850, 2, 0, 200),
        load(
            1,
            "https://cdn.widgets.example/chat/config.json",
            "xhr",
            "widgets.example",
            1_900,
            2_600,
            0,
            200),
        load(1, "/api/session", "fetch", "example.com", 4_700, 7_400, 0, 503),
        load(-1, "/favicon.ico", "other", "example.com", 1_300, 80, 0, 404));
  }

  private static PageLoad load(
      int visit,
      String url,
      String type,
      String owner,
      long begin,
      long length,
      long queued,
      int status) {
    boolean here = url.startsWith("/");
    PageLoad.@Nullable Answered answer =
        status == 0
            ? null
            : new PageLoad.Answered(
                status, "h2", length * 210, length < 5, "192.0.2.7", Map.of("x-cache", "HIT"));
    return new PageLoad(
        Math.max(0, visit),
        visit,
        new PageLoad.Asked(
            "GET",
            here ? SHOP + url : url,
            type,
            owner,
            here ? null : SHOP + "/app.js",
            type.equals("stylesheet") || url.endsWith("loader.js")),
        answer,
        new PageLoad.LoadTiming(
            ms(begin),
            ms(length),
            length < 5 ? Map.of() : phases(length - queued, !here),
            status == 0 ? "net::ERR_CONNECTION_RESET" : null));
  }

  private static Map<Phase, Duration> phases(long length, boolean fresh) {
    long connect = fresh ? length / 5 : 0;
    long wait = (length - connect) * 2 / 3;
    return Map.of(
        Phase.CONNECT, ms(connect),
        Phase.WAIT, ms(wait),
        Phase.RECEIVE, ms(length - connect - wait));
  }

  private static List<OwnerTime> owners() {
    return List.of(
        new OwnerTime("example.com", true, 7, 1_830_000, ms(250), ms(7_930), SHOP + "/api/session"),
        new OwnerTime(
            "widgets.example",
            false,
            2,
            676_200,
            ms(620),
            ms(2_610),
            "https://cdn.widgets.example/chat/config.json"),
        new OwnerTime(
            "type.example",
            false,
            1,
            29_400,
            ms(0),
            ms(20),
            "https://fonts.type.example/inter.woff2"),
        new OwnerTime("ads.example", false, 1, 0, ms(0), ms(0), "https://tags.ads.example/px"));
  }

  private static Evidence evidence(Evidence.Kind kind, String name, byte[] content) {
    return new Evidence(1, kind, name, content.length, sha256(content));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
