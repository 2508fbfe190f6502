// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a controller's API something. */
final class ControllerCall {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI controller;

  ControllerCall(URI controller) {
    this.controller = controller;
  }

  /**
   * The answer.
   *
   * @param body sent as JSON; null for none
   * @throws CommandError with the controller's own words when it refuses
   */
  JsonNode send(String method, String path, @Nullable JsonNode body) throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer = http.send(request(method, path, body), BodyHandlers.ofString());
      JsonNode told = new ObjectMapper().readTree(answer.body());
      if (answer.statusCode() >= 300) {
        throw refused(told.path("error"));
      }
      return told;
    } catch (IOException e) {
      throw CommandError.retry(
          "no controller answers at " + controller, "Start one, or name it with --controller.");
    } catch (IllegalArgumentException e) {
      throw CommandError.yours(
          "'" + controller + "' is no address", "Give one such as http://127.0.0.1:8700.");
    }
  }

  private HttpRequest request(String method, String path, @Nullable JsonNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(controller.resolve(path)).timeout(PATIENCE);
    return body == null
        ? request.method(method, BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()))
            .build();
  }

  private static CommandError refused(JsonNode error) {
    String what = error.path("message").asText("the controller refused").replaceFirst("\\.$", "");
    return CommandError.yours(what, error.path("mend").asText("Look in the controller's log."));
  }
}
