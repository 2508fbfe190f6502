// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.secret.SecretSource;
import dev.vedette.deploy.cli.run.OneRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LocalProbesTest {
  private static final byte[] PAGE = "<title>Here</title>".getBytes(StandardCharsets.UTF_8);

  private final List<String> shelf = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("content-type", "text/html");
          exchange.sendResponseHeaders(200, PAGE.length);
          exchange.getResponseBody().write(PAGE);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void runsHttpChecksWithoutABrowser() {
    CheckDefinition http = check("type: http", "get: URL");
    CheckDefinition browser = browser("Here");
    try (LocalProbes probes = probes(http)) {
      assertThat(run(probes, http)).isNull();
      assertThat(run(probes, browser).cause()).isEqualTo(Cause.AGENT);
      assertThat(run(probes, browser).message()).contains("this command did not start one");
    }
  }

  @Test
  @Tag("browser")
  void startsABrowserWhenACheckWantsOneAndLogsNothingOfItsEnd() {
    CheckDefinition right = browser("Here");
    try (LocalProbes probes = probes(right)) {
      assertThat(run(probes, right)).isNull();
      assertThat(shelf).isEmpty();
      assertThat(run(probes, browser("There")).cause()).isEqualTo(Cause.EXPECTATION);
      assertThat(shelf).contains("step-1-screenshot.png");
    }
    assertThat(LoggerFactory.getLogger("dev.vedette.checks.probe").isInfoEnabled()).isFalse();
  }

  private LocalProbes probes(CheckDefinition check) {
    return new LocalProbes(List.of(check), (run, name, content) -> shelf.add(name), null);
  }

  private static Finding run(LocalProbes probes, CheckDefinition check) {
    return new OneRun(probes.probe(), SecretSource.NONE, InstantSource.system(), System::nanoTime)
        .of(check, new LocationId("here"))
        .judgement()
        .finding();
  }

  private CheckDefinition browser(String title) {
    return check(
        "type: browser", "do: [{goto: URL}, {expect: {title: " + title + "}, timeout: 1s}]");
  }

  private CheckDefinition check(String type, String step) {
    String yaml =
        """
        version: 1
        checks:
          - id: home
            %s
            every: 1m
            locations: [here]
            owner: web-team
            steps:
              - %s
        """
            .formatted(type, step)
            .replace("URL", "\"http://127.0.0.1:" + server.getAddress().getPort() + "/\"");
    return new RepositoryReader()
        .readAlone("check.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .repository()
        .orElseThrow()
        .checks()
        .getFirst();
  }
}
