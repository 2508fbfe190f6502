// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.probe.dns.Resolver.Resolution;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemResolverTest {
  @AutoClose private StubNameServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubNameServer();
  }

  private Resolution resolve(String host, IpFamily family) {
    return SystemResolver.asking(server.address()).resolve(host, family, Duration.ofMillis(500));
  }

  @Test
  void findsAnAddress() throws IOException {
    assertThat(resolve("shop.example", IpFamily.ANY))
        .isEqualTo(new Resolution.Found(List.of(InetAddress.getByName("127.0.0.1"))));
  }

  @Test
  void tellsANameThatDoesNotExist() {
    assertThat(resolve("missing.example", IpFamily.ANY))
        .isEqualTo(new Resolution.NotFound("does not exist (NXDOMAIN)"));
  }

  @Test
  void tellsAServerThatFails() {
    assertThat(resolve("broken.example", IpFamily.ANY))
        .isEqualTo(
            new Resolution.NotFound("could not be looked up: the name server failed (SERVFAIL)"));
  }

  @Test
  void doesNotTakeHalfAnAnswerForAllAddresses() {
    assertThat(resolve("half.example", IpFamily.ANY)).isInstanceOf(Resolution.Found.class);
    assertThat(resolve("half.example", IpFamily.ALL))
        .isEqualTo(
            new Resolution.NotFound("could not be looked up: the name server failed (SERVFAIL)"));
    assertThat(resolve("shop.example", IpFamily.ALL)).isInstanceOf(Resolution.Found.class);
  }

  @Test
  void tellsANameWithoutAddresses() {
    assertThat(resolve("empty.example", IpFamily.V6))
        .isEqualTo(new Resolution.NotFound("has no IPv6 address"));
  }

  @Test
  void givesUpAtItsLimit() {
    assertThat(resolve("silent.example", IpFamily.ANY)).isEqualTo(new Resolution.TimedOut());
  }

  @Test
  void knowsTheMachinesOwnNames() {
    assertThat(SystemResolver.create().resolve("localhost", IpFamily.V4, Duration.ofSeconds(5)))
        .isInstanceOf(Resolution.Found.class);
  }
}
