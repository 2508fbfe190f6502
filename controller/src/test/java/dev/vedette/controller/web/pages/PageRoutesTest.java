// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.web.SampleRuns;
import dev.vedette.controller.web.TestClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRoutesTest {
  private static final byte[] SHOT = SampleRuns.bytes("a picture");
  private static final URI RUNBOOK = URI.create("https://wiki.example.com/login");

  @TempDir Path folder;
  private final RunReport report = SampleRuns.browser(SHOT);
  @AutoClose private PagesWorld world;
  private TestClient client;

  @BeforeEach
  void start() {
    world = new PagesWorld(folder);
    client = new TestClient(world.port);
    world.run(report);
    world.details.insert(List.of(report));
    world.evidence.insert(report.id(), "step-2-screenshot.png", SHOT);
    world.evidence.insert(report.id(), "console.txt", SampleRuns.bytes(SampleRuns.CONSOLE_TEXT));
    world.evidence.insert(report.id(), "step-2-text.txt", SampleRuns.bytes(SampleRuns.NEAR_TEXT));
  }

  @Test
  void aRunShowsVerdictStepsVitalsOwnersAndItsTrace() {
    assertThat(page("/runs/" + report.id()))
        .contains(
            "failed in 12.32 s", "Sign in:</b>", "cause <b>expectation</b>, for the target to mend")
        .contains("Log out", "skipped", "saw Signed in as Ada")
        .contains("<span>LCP</span> <b>1.13 s</b>", "<span>CLS</span> <b>0.310</b>")
        .contains("widgets.example <em class=\"tag third\">third party</em>", "2.61 s")
        .contains(report.id().traceId(), "playwright 1.62.0");
  }

  @Test
  void aWaterfallColoursOwnersMarksThirdPartiesAndCountsWhatItLeavesOut() {
    assertThat(page("/runs/" + report.id()))
        .contains("/chat/loader.js", "<svg class=\"bar owner-1\"", "<svg class=\"bar owner-first\"")
        .contains("<em class=\"tag block\">blocking</em>", "net::ERR_CONNECTION_RESET")
        .contains("<path class=\"moment lcp\"", "<h3 class=\"url\" title=\"Of no page\">")
        .contains("4 shorter requests are not shown");
  }

  @Test
  void anHttpRunShowsItsHopsByPhase() {
    RunReport http = SampleRuns.http();
    world.run(http);
    world.details.insert(List.of(http));

    assertThat(page("/runs/" + http.id()))
        .contains("GET /health?x=1", "503, 44 B", "<rect class=\"tls\" x=\"200.0\"")
        .doesNotContain("Whose time it was", "Evidence");
  }

  @Test
  void aRunWhoseDetailIsLostSaysSo() {
    RunReport lost = SampleRuns.http();
    world.run(lost);

    assertThat(page("/runs/" + lost.id())).contains("are not kept any more", "expected status 200");
  }

  @Test
  void aRunSaysWhoMustMendItAndWhatADoubtMeans() {
    RunReport slow =
        SampleRuns.judged(
            new RunReport.Judgement(
                Verdict.FAILED,
                new Finding(Cause.THIRD_PARTY, null, "LCP 4.1 s", null),
                new Quality(List.of("agent overloaded"))));
    world.run(slow);

    assertThat(page("/runs/" + slow.id()))
        .contains("cause <b>third-party</b>, for the third party to mend")
        .contains(
            "The measurement is suspect (agent overloaded), so it was not held against"
                + " thresholds.");
  }

  @Test
  void aRunSaysInWhichMaintenanceItWasDue() {
    RunReport marked = SampleRuns.http();
    world.run(marked, "maintenance: Sunday deploy");

    assertThat(page("/runs/" + marked.id()))
        .contains("; due in maintenance: Sunday deploy, so it is left out of objectives");
  }

  @Test
  void anIncidentShowsWhatItsRunSaw() {
    long number = world.incident(report, RUNBOOK);
    String evidence = "/api/v1/runs/" + report.id() + "/evidence/step-2-screenshot.png";

    assertThat(page("/incidents/" + number))
        .contains("Log in to the shop: cannot log in", "2 of 12 locations: eu-west, us-east")
        .contains("us-east · <span class=\"since\">open since " + Written.instant(report.ended()))
        .contains("<p class=\"finding\">Sign in: expected text")
        .contains("<a href=\"" + evidence + "\"", "<img src=\"" + evidence + "\"")
        .contains("TypeError: undefined is not a function", "The service is busy.")
        .contains("href=\"/runs/" + report.id() + "\"", "<svg class=\"bar owner-1\"")
        .contains("page sent to ops", "href=\"https://wiki.example.com/login\"");
  }

  @Test
  void whatComesFromATargetIsTextAndWhatHasNotComeIsNamed() {
    assertThat(page("/runs/" + report.id()))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script", "style=\"")
        .contains("waterfall.har has not come yet");
  }

  @Test
  void aRunbookThatIsNoAddressOfTheWebIsNoLink() {
    long number = world.incident(report, URI.create("javascript:alert(1)"));

    assertThat(page("/incidents/" + number)).doesNotContain("javascript:");
  }

  @Test
  void aCheckShowsItsIncidentsRulesLocationsAndRuns() {
    long number = world.incident(report, RUNBOOK);

    assertThat(page("/checks/shop-login"))
        .contains("every 12s from 12 locations · owner web-team · checks/login.yaml:3")
        .contains("<a href=\"/incidents/" + number + "\">Log in to the shop: cannot log in</a>")
        .contains("<b>failing</b> <em class=\"tag calm\">calm</em>")
        .contains("<b>eu-west</b>", "/api/v1/checks/shop-login/explain")
        .contains("<a href=\"/runs/" + report.id() + "\">", "Sign in: expected text");
  }

  @Test
  void anOldIdOfACheckLeadsToTheNewOne() {
    var answer = client.get("/checks/old-login");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).hasValue("/checks/shop-login");
  }

  @Test
  void whatIsNotThereIsAbsentAndSaidOnAPage() {
    for (String path :
        List.of(
            "/runs/x",
            "/runs/019b0a00-0001-7000-8000-000000000001",
            "/incidents/99",
            "/checks/none",
            "/checks/No-id")) {
      var answer = client.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body())
          .contains("There is no " + path.substring(1).replace("s/", " "), "<a href=\"/\">");
    }
  }

  private String page(String path) {
    var answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
