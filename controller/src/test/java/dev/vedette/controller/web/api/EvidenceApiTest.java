// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.KeptDetails;
import dev.vedette.controller.intake.KeptEvidence;
import dev.vedette.controller.web.Json;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.SampleRuns;
import dev.vedette.controller.web.TestClient;
import dev.vedette.controller.web.WebServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceApiTest {
  private static final byte[] SHOT = SampleRuns.bytes("a picture");

  private final KeptDetails details = new KeptDetails();
  private final KeptEvidence evidence = new KeptEvidence();
  private final RunReport report = SampleRuns.browser(SHOT);

  @AutoClose
  private final WebServer server =
      new WebServer(new Listen("127.0.0.1", 0), List.of(new EvidenceApi(details, evidence)));

  private TestClient client;

  @BeforeEach
  void start() {
    client = new TestClient(server.start());
    details.insert(List.of(report));
  }

  @Test
  void servesAPieceSoThatNothingInItCanRun() {
    evidence.insert(report.id(), "step-2-screenshot.png", SHOT);

    HttpResponse<String> answer = get("step-2-screenshot.png");

    assertThat(answer.body()).isEqualTo("a picture");
    assertThat(header(answer, "Content-Type")).startsWith("image/png");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("inline; filename=\"step-2-screenshot.png\"");
  }

  @Test
  void servesTextsAsPlainTextAndWaterfallsAsFiles() {
    evidence.insert(report.id(), "console.txt", SampleRuns.bytes("<script>"));
    evidence.insert(report.id(), "waterfall.har", SampleRuns.bytes("{}"));

    assertThat(header(get("console.txt"), "Content-Type").replace(" ", ""))
        .isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(header(get("waterfall.har"), "Content-Type")).startsWith("application/json");
    assertThat(header(get("waterfall.har"), "Content-Disposition")).startsWith("attachment");
  }

  @Test
  void servesNothingThatTheReportDoesNotNameOrThatHasNotCome() {
    evidence.insert(report.id(), "stray.html", SHOT);

    assertThat(get("stray.html").statusCode()).isEqualTo(404);
    assertThat(get("console.txt").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/runs/nonsense/evidence/console.txt").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRunsDetailSaysWhatTheBrowserDidAndWhereItsEvidenceIs() {
    String json = Json.of(DetailBody.of(report, Set.of("console.txt")));

    assertThat(json)
        .contains("\"lcp_ms\":1130.0", "\"lcp_element\":\"img.hero\"", "\"cls\":0.31")
        .contains("\"owner\":\"widgets.example\"", "\"critical_ms\":2610.0")
        .contains("\"loads_dropped\":4", "\"failure\":\"net::ERR_CONNECTION_RESET\"")
        .containsOnlyOnce("\"href\"")
        .contains("\"href\":\"/api/v1/runs/" + report.id() + "/evidence/console.txt\"");
    assertThat(Json.of(DetailBody.of(SampleRuns.http(), Set.of()))).doesNotContain("browser");
  }

  private HttpResponse<String> get(String name) {
    return client.get("/api/v1/runs/" + report.id() + "/evidence/" + name);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
