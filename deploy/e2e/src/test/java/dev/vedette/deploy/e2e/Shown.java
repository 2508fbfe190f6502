// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Everything that a person or a program can ask a controller for. */
final class Shown {
  private static final String RUNS = "/api/v1/runs?limit=1000";
  private static final String INCIDENTS = "/api/v1/incidents?state=all";
  private static final String CHECKS = "/api/v1/checks";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final LeakySystem system;

  Shown(LeakySystem system) {
    this.system = system;
  }

  /** All of it, by path; a byte of what is no text is a character. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    paths().forEach(path -> all.put(path, text(bytes(path))));
    return all;
  }

  private List<String> paths() {
    List<String> paths =
        new ArrayList<>(List.of("/", "/metrics", "/readyz", RUNS, INCIDENTS, CHECKS));
    paths.addAll(List.of("/api/v1/slots?limit=1000", "/api/v1/pages", "/api/v1/agents"));
    paths.add("/api/v1/definitions");
    for (JsonNode run : runs()) {
      String id = run.path("run").asText();
      paths.addAll(List.of("/api/v1/runs/" + id, "/runs/" + id));
      evidence(id).forEach(piece -> paths.add(piece.path("href").asText()));
    }
    for (JsonNode incident : read(INCIDENTS).path("incidents")) {
      String number = incident.path("number").asText();
      paths.addAll(List.of("/api/v1/incidents/" + number, "/incidents/" + number));
    }
    for (JsonNode check : read(CHECKS).path("checks")) {
      paths.add("/api/v1/checks/" + check.path("id").asText() + "/explain");
    }
    return paths;
  }

  List<JsonNode> runs() {
    return list(read(RUNS).path("runs"));
  }

  /** What there is to look at of a run. */
  List<JsonNode> evidence(String run) {
    return list(read("/api/v1/runs/" + run).findPath("evidence")).stream()
        .filter(piece -> piece.hasNonNull("href"))
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private JsonNode read(String path) {
    try {
      return json.readTree(bytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  byte[] bytes(String path) {
    HttpResponse<byte[]> answer = ask(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> ask(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(system.url(path))).build();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  static String text(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0
        ? utf8
        : utf8 + "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
