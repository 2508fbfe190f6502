// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 34 of the faults: planted secrets are in nothing that is kept, shown or sent to people. */
class SecretScanTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> CHECKS =
      List.of("path", "query", "header", "basic", "bearer", "cookie", "json", "form", "text")
          .stream()
          .map(name -> "leaky-" + name)
          .toList();

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void plantedSecretsAreFoundNowhere(@TempDir Path root) throws Exception {
    try (LeakySystem system = new LeakySystem(root)) {
      await()
          .atMost(PATIENCE)
          .until(() -> CHECKS.stream().allMatch(check -> system.paged().contains(check)));
      assertThat(Canaries.names()).allMatch(name -> sent(system, name));

      Map<String, String> shown = shown(system);
      shown.put("pages sent", system.paged());
      assertThat(shown.values()).anyMatch(text -> text.contains("•••"));
      shown.forEach(SecretScanTest::assertClean);

      system.killController();
      await().atMost(PATIENCE).until(() -> system.written().anyMatch(SecretScanTest::isSpool));
      system.written().forEach(text -> assertClean(text.lines().findFirst().orElse(""), text));
    }
  }

  private static boolean sent(LeakySystem system, String name) {
    return Canaries.in(system.told()).stream().anyMatch(found -> found.startsWith(name + " "));
  }

  private static boolean isSpool(String text) {
    return text.contains("leaky-oauth") && text.contains("\"expectations\"");
  }

  private static void assertClean(String where, String text) {
    assertThat(Canaries.in(text)).as(where).isEmpty();
  }

  /** By its path, everything that a person or a program can ask the controller for. */
  private Map<String, String> shown(LeakySystem system) throws Exception {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/",
            "/metrics",
            "/readyz",
            "/api/v1/checks",
            "/api/v1/runs?limit=1000",
            "/api/v1/slots?limit=1000",
            "/api/v1/incidents?state=all",
            "/api/v1/pages",
            "/api/v1/agents",
            "/api/v1/definitions")) {
      shown.put(path, get(system, path));
    }
    JsonNode runs = new ObjectMapper().readTree(shown.get("/api/v1/runs?limit=1000")).path("runs");
    for (JsonNode run : runs) {
      String path = "/api/v1/runs/" + run.path("run").asText();
      shown.put(path, get(system, path));
    }
    for (JsonNode incident : list(shown, "/api/v1/incidents?state=all", "incidents")) {
      String number = incident.path("number").asText();
      shown.put("incident " + number, get(system, "/api/v1/incidents/" + number));
    }
    for (JsonNode check : list(shown, "/api/v1/checks", "checks")) {
      String path = "/api/v1/checks/" + check.path("id").asText() + "/explain";
      shown.put(path, get(system, path));
    }
    return shown;
  }

  private static JsonNode list(Map<String, String> shown, String path, String name)
      throws IOException {
    return new ObjectMapper().readTree(shown.get(path)).path(name);
  }

  private String get(LeakySystem system, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(system.url(path))).build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
