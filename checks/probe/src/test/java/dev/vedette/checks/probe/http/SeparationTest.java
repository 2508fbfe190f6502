// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Design 6.1: runs never share a connection, steps of one run do. */
class SeparationTest {
  @RegisterExtension
  static final WireMockExtension HTTP2 =
      WireMockExtension.newInstance()
          .options(
              WireMockConfiguration.options()
                  .dynamicPort()
                  .dynamicHttpsPort()
                  .bindAddress("127.0.0.1"))
          .build();

  @AutoClose private final Running running = new Running();

  @BeforeEach
  void stub() {
    HTTP2.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(150).withBody("hi")));
  }

  private static Step step(ScriptedServer front, String name) {
    return Ask.get(front.secureUrl("127.0.0.1", "/"))
        .tls(new HttpOptions.Tls(false, null, null, null))
        .version(HttpOptions.Version.HTTP_2)
        .named(name);
  }

  /** Counts connections on their way to the HTTP/2 server. */
  private static ScriptedServer front() throws IOException {
    return ScriptedServer.plain(
        client -> {
          try (Socket server = new Socket("127.0.0.1", HTTP2.getHttpsPort())) {
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
          }
        });
  }

  private static void pump(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      // One side has hung up, and the other will see it.
    }
  }

  @Test
  void opensTwoConnectionsForTwoRunsAtOnceAgainstOneHttp2Host() throws Exception {
    try (ScriptedServer front = front();
        ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Probed>> runs =
          List.of(
              agents.submit(() -> running.run(step(front, "one"))),
              agents.submit(() -> running.run(step(front, "one"))));
      for (Future<Probed> run : runs) {
        Hop hop = Running.hop(run.get());
        assertThat(hop.answer().protocol()).isEqualTo("h2");
        assertThat(hop.connection().reused()).isFalse();
      }
      assertThat(front.connections()).isEqualTo(2);
    }
  }

  @Test
  void opensOneHttp2ConnectionForTheStepsOfARun() throws IOException {
    try (ScriptedServer front = front()) {
      List<Hop> hops = Running.hops(running.run(step(front, "one"), step(front, "two")));

      assertThat(hops).extracting(hop -> hop.connection().reused()).containsExactly(false, true);
      assertThat(front.connections()).isEqualTo(1);
    }
  }
}
