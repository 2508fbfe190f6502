// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** A run against ourselves: once in plain text, and once up to the middle of a TLS handshake. */
record WarmUp(InstantSource clock, LongSupplier nanos) {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final byte[] ANSWER =
      """
      HTTP/1.1 200 OK\r
      content-type: text/html\r
      content-length: 17\r
      connection: close\r
      \r
      {"warm":"<p>up"}
      """
          .getBytes(StandardCharsets.US_ASCII);

  void of(HttpProbe probe) {
    try (ServerSocket server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server));
      String place = "://127.0.0.1:" + server.getLocalPort() + "/";
      probe.probe(check("http" + place), context());
      probe.probe(check("https" + place), context());
    } catch (IOException e) {
      // Nothing depends on it: the first run is a little slower.
    }
  }

  private static void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        socket.getInputStream().read(new byte[4096]);
        out.write(ANSWER);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private RunContext context() {
    return new RunContext(
        new RunId(new UUID(0, 0)),
        new LocationId("warm-up"),
        SecretSource.NONE,
        NetworkPolicy.EVERYTHING,
        clock,
        nanos);
  }

  private static ResolvedCheck check(String url) {
    CheckId id = new CheckId("warm-up");
    CheckDefinition definition =
        new CheckDefinition(
            new CheckDefinition.Identity(
                id, id, "Warm-up", new CheckDefinition.About(null, null, Map.of(), null)),
            new Cadence(TIMEOUT, TIMEOUT, Cadence.ALL, false, true),
            List.of(new LocationId("warm-up")),
            new CheckSpec.HttpSpec(Map.of(), List.of(step(url))),
            new Alerting(List.of(), List.of(), List.of(), null, null),
            new CheckDefinition.Origin("warm-up", 1, "{}", ""));
    return new ResolvedCheck(definition, Map.of(), Map.of());
  }

  private static Step step(String url) {
    HttpOptions options = HttpOptions.following(1);
    HttpRequest.Address address =
        new HttpRequest.Address(Template.literal(url), Map.of(), Map.of());
    List<Operator> exists = List.of(new Operator.Exists(true));
    return new Step(
        "warm up",
        false,
        null,
        new Step.Action.Request(new HttpRequest("GET", address, null, null, options)),
        List.of(
            new Expectation.Status(List.of("200")),
            new Expectation.Json("$.warm", exists),
            new Expectation.Html("p", null, exists)),
        Map.of());
  }
}
