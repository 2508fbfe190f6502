// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks the controller's public API, as any script of an operator would. */
public final class ControllerClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final JsonNode NOTHING = JSON.createArrayNode();

  private final URI controller;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  public ControllerClient(URI controller) {
    this.controller = controller;
  }

  /**
   * What {@code /api/v1/NAME} lists, such as {@code agents}; nothing when the controller does not
   * answer.
   */
  JsonNode list(String name) {
    return get("/api/v1/" + name).<JsonNode>map(answer -> answer.path(name)).orElse(NOTHING);
  }

  /** The answer as JSON, or empty when the controller does not answer or answers no. */
  public Optional<JsonNode> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(controller.resolve(path)).timeout(Duration.ofSeconds(10)).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
