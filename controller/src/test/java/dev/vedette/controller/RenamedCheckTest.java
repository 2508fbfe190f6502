// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.controller.ControllerOptions.Access;
import dev.vedette.controller.ControllerOptions.ChecksFrom;
import dev.vedette.controller.definitions.CheckFiles;
import dev.vedette.controller.rollup.Retention;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole controller with its checks in git: a commit renames one whose incident is open. */
@Timeout(120)
class RenamedCheckTest {
  private static final String TOKEN = "token-of-every-location";

  @TempDir Path folder;
  private final WireMockServer receiver =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private ControllerApp app;
  private TestClient client;
  private HandMadeAgents agents;

  @BeforeEach
  void start() throws Exception {
    receiver.start();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    write("vedette.yaml", settings());
    write("shop.yaml", check("id: front"));
    CheckFiles.commit(repository());
    Files.writeString(folder.resolve("tokens"), TOKEN + "\n");
    open();
  }

  private void open() {
    app =
        ControllerApp.start(
            new ControllerOptions(
                new ChecksFrom(repository().toString(), "main", ""),
                folder.resolve("data"),
                new Listen("127.0.0.1", 0),
                new Access(folder.resolve("tokens"), null, Map.of()),
                Duration.ofSeconds(1),
                Retention.DEFAULT));
    client = new TestClient(app.console().getPort());
    agents = new HandMadeAgents(client, TOKEN, List.of("eu", "us", "asia"));
  }

  @AfterEach
  void stop() {
    app.close();
    receiver.stop();
  }

  @Test
  void pagesOnceAndResolvesThatPage() {
    until(Verdict.FAILED, () -> !sent().isEmpty());
    List<LeaseMessage> underWay = new ArrayList<>();
    while (underWay.isEmpty()) {
      underWay.addAll(agents.lease());
    }

    Instant before = Instant.now();

    write("shop.yaml", check("id: portal\n    was: front"));
    CheckFiles.commit(repository());
    while (client.get("/api/v1/checks/portal").statusCode() != 200) {
      underWay.addAll(agents.lease());
    }
    assertThat(agents.report(underWay, Verdict.FAILED))
        .allMatch(answer -> answer.contains("\"stored\""));
    assertThat(runs("front")).isEmpty();
    int known = runs("portal").size();
    until(Verdict.FAILED, () -> runs("portal").size() >= known + 3);

    app.close();
    open();
    assertThat(sent()).hasSize(1);
    assertThat(incidents()).hasSize(1);
    assertThat(incidents().getFirst().at("/subject/check").asText()).isEqualTo("portal");
    until(Verdict.PASSED, () -> sent().size() > 1);

    assertThat(sent())
        .extracting(page -> page.path("event").asText())
        .containsExactly("trigger", "resolve");
    assertThat(sent())
        .extracting(page -> page.path("key").asText())
        .containsOnly("vedette:front:1:1");
    assertThat(incidents()).hasSize(1);
    assertThat(client.get("/api/v1/checks/portal/explain?at=" + before).body())
        .contains("expected 200, saw 503");
    assertThat(client.get("/api/v1/slots/balance").body()).contains("\"balanced\":true");
  }

  @Test
  void aPageThatIsOnItsWayArrivesOnceAndIsResolved() {
    receiver.stubFor(post(anyUrl()).willReturn(serviceUnavailable()));
    until(Verdict.FAILED, () -> !sent().isEmpty());
    write("shop.yaml", check("id: portal\n    was: front"));
    CheckFiles.commit(repository());
    until(Verdict.FAILED, () -> client.get("/api/v1/checks/portal").statusCode() == 200);
    assertThat(taken()).isEmpty();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    until(Verdict.FAILED, () -> !taken().isEmpty());

    until(Verdict.PASSED, () -> taken().size() > 1);
    assertThat(taken())
        .extracting(page -> page.path("event").asText())
        .containsExactly("trigger", "resolve");
    assertThat(taken())
        .extracting(page -> page.path("key").asText())
        .containsOnly("vedette:front:1:1");
    assertThat(incidents()).hasSize(1);
  }

  private void until(Verdict verdict, BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      agents.report(agents.lease(), verdict);
    }
  }

  /** What the receiver was sent, in order, and did not refuse. */
  private List<JsonNode> taken() {
    return checkPages(
        receiver.getAllServeEvents().reversed().stream()
            .filter(event -> event.getResponse().getStatus() == 200)
            .map(ServeEvent::getRequest));
  }

  private List<JsonNode> sent() {
    return checkPages(receiver.findAll(postRequestedFor(anyUrl())).stream());
  }

  private static List<JsonNode> checkPages(Stream<LoggedRequest> requests) {
    return requests
        .map(LoggedRequest::getBodyAsString)
        .map(RenamedCheckTest::tree)
        .filter(page -> page.path("source").asText().equals("check"))
        .toList();
  }

  private List<JsonNode> incidents() {
    return all("/api/v1/incidents?state=all", "incidents");
  }

  private List<JsonNode> runs(String check) {
    return all("/api/v1/runs?check=" + check, "runs");
  }

  private List<JsonNode> all(String path, String key) {
    List<JsonNode> all = new ArrayList<>();
    tree(client.get(path).body()).path(key).forEach(all::add);
    return all;
  }

  private static JsonNode tree(String json) {
    try {
      return Wire.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  private Path repository() {
    return folder.resolve("checks");
  }

  private void write(String file, String text) {
    CheckFiles.write(repository(), file, text);
  }

  private String settings() {
    return """
        version: 1
        locations:
          eu: {name: Frankfurt}
          us: {name: Ashburn}
          asia: {name: Singapore}
        receivers:
          ops:
            webhook: {url: "http://127.0.0.1:%d/hook"}
        operators: ops
        routes:
          - to: [ops]
        """
        .formatted(receiver.port());
  }

  private static String check(String identity) {
    return """
        version: 1
        checks:
          - %s
            name: Front page
            type: http
            every: 3s
            timeout: 1s
            locations: all
            rules: {failing-here: off}
            steps:
              - get: https://shop.example.com/
        """
        .formatted(identity);
  }
}
