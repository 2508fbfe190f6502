// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.controller.ControllerOptions.Access;
import dev.vedette.controller.ControllerOptions.ChecksFrom;
import dev.vedette.controller.rollup.Retention;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerAppTest {
  private static final String TOKEN = "token-of-eu-west-0123";
  private static final byte[] NOTHING = {};

  @TempDir Path folder;
  @AutoClose private ControllerApp app;
  private TestClient client;

  @BeforeEach
  void start() throws IOException {
    Path checks = Files.createDirectory(folder.resolve("checks"));
    Files.writeString(
        checks.resolve("vedette.yaml"),
        """
        version: 1
        locations:
          eu-west: {name: Frankfurt}
        receivers:
          ops:
            webhook: {url: "http://127.0.0.1:1/hook"}
        operators: ops
        routes:
          - to: [ops]
        """);
    Files.writeString(
        checks.resolve("shop.yaml"),
        """
        version: 1
        checks:
          - id: front
            name: Front page
            type: http
            every: 10s
            timeout: 3s
            locations: all
            steps:
              - get: http://127.0.0.1:1/
                expect: {status: 200}
        """);
    Files.writeString(folder.resolve("tokens"), "eu-west=" + TOKEN + "\n");
    app = ControllerApp.start(options("data", 0));
    client = new TestClient(app.console().getPort());
  }

  private ControllerOptions options(String data, int port) {
    return new ControllerOptions(
        new ChecksFrom(folder.resolve("checks").toString(), null, ""),
        folder.resolve(data),
        new Listen("127.0.0.1", port),
        new Access(folder.resolve("tokens"), null, Map.of()),
        Duration.ofSeconds(30),
        Retention.DEFAULT);
  }

  @Test
  void isReadyOnceStarted() {
    assertThat(client.get("/readyz").body()).contains("\"status\":\"ok\"");
    assertThat(client.get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void answersEveryAddressOfPeople() {
    for (String path :
        List.of(
            "checks",
            "checks/front",
            "checks/front/explain",
            "runs",
            "slots",
            "slots/balance",
            "rollups?check=front&unit=day",
            "incidents",
            "incidents?state=all",
            "pages",
            "agents",
            "definitions")) {
      var answer = client.get("/api/v1/" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
    assertThat(client.get("/").body()).contains("Front page", "No result yet");
    assertThat(client.get("/metrics").body()).contains("vedette_checks 1.0");
  }

  @Test
  void answersTheHistoryAsAFileForBacktest() throws IOException {
    var answer = client.get("/api/v1/history?since=2026-01-01T00:00:00Z");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("VEDETTEH");
    assertThat(client.get("/api/v1/history?since=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void saysThatACheckWasNotJudgedThen() {
    var answer = client.get("/api/v1/checks/front/explain?at=2026-01-01T00:00:00Z");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("was not judged at 2026-01-01T00:00:00Z");
  }

  @Test
  void explainsNothingThatIsStillToCome() {
    var answer = client.get("/api/v1/checks/front/explain?at=2126-01-01T00:00:00Z");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("'at' cannot be read.", "an instant that is past");
  }

  @Test
  void letsNoAgentInWithoutATokenAtAnyAddress() {
    for (String path :
        List.of(
            Protocol.LEASE,
            Protocol.HANDBACK,
            Protocol.REPORTS,
            Protocol.CLOCK,
            Protocol.DEFINITIONS + "abc",
            Protocol.EVIDENCE + "run/name",
            "/agent/v1/whatever")) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
        var without = client.send(method, path, NOTHING);
        var unknown = client.send(method, path, NOTHING, "Authorization", "Bearer wrong");
        assertThat(without.statusCode()).as(method + " " + path).isEqualTo(401);
        assertThat(unknown.statusCode()).as(method + " " + path).isEqualTo(401);
      }
    }
  }

  @Test
  void refusesATokenOfAnotherLocation() {
    var answer =
        client.send(
            "POST", Protocol.LEASE, lease("us-east", 0), "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(client.get("/api/v1/agents").body()).isEqualTo("{\"agents\":[]}");
  }

  @Test
  void leasesASlotToAnAgentThatWaitsForIt() {
    var answer =
        client.send(
            "POST", Protocol.LEASE, lease("eu-west", 20_000), "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"check\":\"front\"", "\"leaseMillis\":15000");
    assertThat(client.get("/api/v1/agents").body()).contains("\"agent\":\"one\"", "\"live\":true");
  }

  @Test
  void refusesABombOfACompressedBody() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[64 << 20]);
    }
    var answer =
        client.send(
            "POST",
            Protocol.REPORTS,
            bomb.toByteArray(),
            "Authorization",
            "Bearer " + TOKEN,
            "Content-Encoding",
            "gzip");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void saysWhatItCannotReadOfAMessage() {
    byte[] text = "{\"agent\":1".getBytes(StandardCharsets.UTF_8);
    var answer = client.send("POST", Protocol.REPORTS, text, "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"kind\":\"yours\"", "cannot be read");
  }

  @Test
  void takesAnEmptyBatchAndSaysSo() {
    ReportBatch batch = new ReportBatch("one", "eu-west", List.of(), List.of(), null);
    var answer =
        client.send(
            "POST", Protocol.REPORTS, Wire.write(batch), "Authorization", "Bearer " + TOKEN);
    assertThat(answer.body()).contains("\"answers\":[]");
  }

  @Test
  void opensAManualSlotThatTheLedgerCounts() {
    var answer = client.send("POST", "/api/v1/checks/front/run", NOTHING);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"kind\":\"manual\"");
    assertThat(client.get("/api/v1/slots?check=front&state=open").body()).contains("manual");
  }

  @Test
  void namesTheAddressThatIsInUse() {
    assertThatThrownBy(() -> ControllerApp.start(options("other", app.console().getPort())))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("127.0.0.1:" + app.console().getPort())
        .extracting("mend")
        .asString()
        .contains("--listen");
  }

  @Test
  void namesTheDataFolderThatAnotherControllerHolds() {
    assertThatThrownBy(() -> ControllerApp.start(options("data", 0)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("in use by another controller");
  }

  private static byte[] lease(String location, long wait) {
    return Wire.write(
        new LeaseRequest(
            "one", location, "1", List.of("http"), Map.of("http", 5), List.of(), null, wait, null));
  }
}
