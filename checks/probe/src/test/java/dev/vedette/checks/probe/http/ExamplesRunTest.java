// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.CheckCodec;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Judge;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport.Judgement;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The repository's examples against a stub in place of the shop. */
class ExamplesRunTest {
  private static final Path EXAMPLES = Path.of("../examples");

  private final WireMockServer shop = new WireMockServer(options().dynamicPort());
  private final HttpProbe probe = new HttpProbe(SystemResolver.create());

  @BeforeEach
  void open() {
    shop.start();
    shop.stubFor(
        get("/")
            .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("Welcome")));
    shop.stubFor(get("/checkout").willReturn(aResponse().withBody("Your basket")));
  }

  @AfterEach
  void close() {
    probe.close();
    shop.stop();
  }

  @Test
  void theHomePagePasses() throws IOException {
    assertThat(run("home-page").verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void theHomePageFailsWithAnotherText() throws IOException {
    shop.stubFor(
        get("/")
            .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("Closed")));

    Judgement judgement = run("home-page");

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(Objects.requireNonNull(judgement.finding()).message()).contains("Welcome", "Closed");
  }

  @Test
  void theCheckoutPasses() throws IOException {
    assertThat(run("checkout").verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void withoutABrowserABrowserCheckErrsAndSaysSo() throws IOException {
    Judgement judgement = run("shop-login");

    assertThat(judgement.verdict()).isEqualTo(Verdict.ERRORED);
    assertThat(Objects.requireNonNull(judgement.finding()).cause()).isEqualTo(Cause.AGENT);
  }

  private Judgement run(String id) throws IOException {
    CheckDefinition check =
        new RepositoryReader()
            .read(files())
            .repository()
            .orElseThrow()
            .check(new CheckId(id))
            .orElseThrow();
    Probed probed =
        Probes.withoutBrowser(probe, "none was looked for")
            .probe(
                CheckCodec.resolve(check),
                new RunContext(
                    new RunId(UUID.randomUUID()),
                    new LocationId("eu-west"),
                    name -> Optional.of(new Secret("hunter22")),
                    NetworkPolicy.EVERYTHING,
                    InstantSource.system(),
                    System::nanoTime));
    return Judge.judge(check, probed, Quality.GOOD).judgement();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.list(EXAMPLES)) {
      for (Path path : paths.toList()) {
        String text = Files.readString(path).replace("https://shop.example.com", shop.baseUrl());
        files.put(path.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
