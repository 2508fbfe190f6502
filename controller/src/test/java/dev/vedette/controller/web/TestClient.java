// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server of ours as a program would. */
public final class TestClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  public TestClient(int port) {
    this.port = port;
  }

  /** GET, with header names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  /** Any method, with a body and header names and values in turn. */
  public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the server under test did not answer", e);
    }
  }
}
