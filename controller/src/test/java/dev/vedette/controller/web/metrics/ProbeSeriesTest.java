// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Hop.ConnectionFacts;
import dev.vedette.checks.model.report.Hop.HopTiming;
import dev.vedette.checks.model.report.Hop.HttpAnswerFacts;
import dev.vedette.checks.model.report.Hop.HttpRequestFacts;
import dev.vedette.checks.model.report.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeSeriesTest {
  private static final HttpRequestFacts REQUEST =
      new HttpRequestFacts("GET", "https://shop.example.com/?q=1", 100);

  @Test
  void aNameThatDoesNotResolveHasNoOtherPhase() {
    Hop hop = new Hop(0, REQUEST, null, null, timing(Map.of(Phase.DNS, Duration.ofMillis(7))));
    HttpFacts facts = HttpFacts.of(List.of(hop));
    assertThat(facts.phases()).containsExactly(Map.entry("resolve", 0.007));
    assertThat(facts.version()).isZero();
  }

  @Test
  void phasesAreSummedOverRedirectsAndWritingCountsAsProcessing() {
    Hop first = answered(0, 302, "http/1.1");
    Hop second = answered(0, 200, "h2");
    HttpFacts facts = HttpFacts.of(List.of(first, second));
    assertThat(facts.phases())
        .containsEntry("resolve", 0.002)
        .containsEntry("connect", 0.004)
        .containsEntry("tls", 0.0)
        .containsEntry("processing", 0.014)
        .containsEntry("transfer", 0.010);
    assertThat(facts.redirects()).isEqualTo(1);
    assertThat(facts.version()).isEqualTo(2);
    assertThat(facts.lookup()).isEqualTo(0.001);
  }

  @Test
  void stepsAreNoRedirects() {
    HttpFacts facts = HttpFacts.of(List.of(answered(0, 200, "h2"), answered(1, 200, "h2")));
    assertThat(facts.redirects()).isZero();
  }

  /** Values of Go's hash/fnv New32a over the address' bytes. */
  @Test
  void hashesAddressesAsTheExporterDoes() {
    assertThat(ProbeSeries.hash("127.0.0.1")).isEqualTo(3668918509.0);
    assertThat(ProbeSeries.hash("::1")).isNotEqualTo(ProbeSeries.hash("::2"));
  }

  private static Hop answered(int step, int status, String protocol) {
    return new Hop(
        step,
        REQUEST,
        new HttpAnswerFacts(status, protocol, -1, 10, 20, null),
        new ConnectionFacts("192.0.2.1", 443, false, null),
        timing(
            Map.of(
                Phase.DNS, Duration.ofMillis(1),
                Phase.CONNECT, Duration.ofMillis(2),
                Phase.SEND, Duration.ofMillis(3),
                Phase.WAIT, Duration.ofMillis(4),
                Phase.RECEIVE, Duration.ofMillis(5))));
  }

  private static HopTiming timing(Map<Phase, Duration> phases) {
    return new HopTiming(Duration.ZERO, Duration.ofMillis(20), phases);
  }
}
