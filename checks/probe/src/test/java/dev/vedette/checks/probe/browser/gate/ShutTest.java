// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutTest {
  private final Shut shut = new Shut(List.of("Ads.example", "*.tracker.example"));

  @Test
  void aNameIsThatHostAlone() {
    assertThat(shut.has("ads.example")).isTrue();
    assertThat(shut.has("www.ads.example")).isFalse();
    assertThat(shut.has("bads.example")).isFalse();
  }

  @Test
  void aStarIsAllBelow() {
    assertThat(shut.has("a.tracker.example")).isTrue();
    assertThat(shut.has("a.b.tracker.example")).isTrue();
    assertThat(shut.has("tracker.example")).isFalse();
    assertThat(shut.has(".tracker.example")).isFalse();
    assertThat(shut.has("nottracker.example")).isFalse();
  }

  @Test
  void whatIsShutIsRefusedInEveryProtocolAndIsNoDenial() throws Exception {
    try (Gate gate = Gate.start(SystemResolver.create(), System::nanoTime);
        Pass pass = gate.open(NetworkPolicy.EVERYTHING, List.of("shut.localhost"))) {
      for (String first :
          List.of(
              "GET http://SHUT.localhost:1/ HTTP/1.1\r\nHost: x\r\n\r\n",
              "CONNECT shut.localhost:443 HTTP/1.1\r\nHost: x\r\n\r\n")) {
        try (RawClient client = RawClient.at(pass)) {
          client.send(first);
          assertThat(client.head()).startsWith("HTTP/1.1 403");
        }
      }
      assertThat(pass.denials()).isEmpty();
      assertThat(pass.failed("https://shut.localhost/"))
          .hasValueSatisfying(it -> assertThat(it.cause()).isEqualTo(Cause.DEFINITION));
    }
  }
}
