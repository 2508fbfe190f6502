// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Asks a controller. Whatever it refuses, and its silence, is a {@link CommandError}. */
final class ControllerCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PART = 1 << 16;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final URI controller;

  ControllerCalls(URI controller) {
    if (controller.getHost() == null || !SCHEMES.contains(controller.getScheme())) {
      throw CommandError.yours(
          "'" + controller + "' is no address", "Give one such as http://127.0.0.1:8700.");
    }
    this.controller = controller;
  }

  /** The JSON at a path of the API. */
  JsonNode get(String path) throws InterruptedException {
    return send("GET", path, null);
  }

  /**
   * The JSON that the API answers.
   *
   * @param content sent as JSON; null for none
   */
  JsonNode send(String method, String path, @Nullable JsonNode content)
      throws InterruptedException {
    return ask(method, path, content, body -> new ObjectMapper().readTree(body));
  }

  /**
   * Copies what is at a path. Throws {@link UncheckedIOException} when {@code out} cannot be
   * written.
   *
   * @param copied is told of the bytes as they come
   */
  void copy(String path, OutputStream out, LongConsumer copied) throws InterruptedException {
    ask(
        "GET",
        path,
        null,
        body -> {
          byte[] part = new byte[PART];
          for (int length = body.read(part); length >= 0; length = body.read(part)) {
            write(out, part, length);
            copied.accept(length);
          }
          return out;
        });
  }

  private static void write(OutputStream out, byte[] part, int length) {
    try {
      out.write(part, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a body. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(InputStream body) throws IOException;
  }

  private <T> T ask(String method, String path, @Nullable JsonNode content, Reading<T> reading)
      throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<InputStream> answer =
          http.send(request(method, path, content), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() >= 300) {
          throw refused(new ObjectMapper().readTree(body).path("error"));
        }
        return reading.read(body);
      }
    } catch (IOException e) {
      throw CommandError.retry(
          "no controller answers at " + controller, "Start one, or name it with --controller.");
    }
  }

  private HttpRequest request(String method, String path, @Nullable JsonNode content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(controller.resolve(path)).timeout(PATIENCE);
    return content == null
        ? request.method(method, BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(content.toString()))
            .build();
  }

  private static CommandError refused(JsonNode error) {
    return CommandError.yours(
        error.path("message").asText("the controller refused").replaceFirst("\\.$", ""),
        error.path("mend").asText("Look in the controller's log."));
  }
}
