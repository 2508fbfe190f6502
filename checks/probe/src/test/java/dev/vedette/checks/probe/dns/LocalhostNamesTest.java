// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.probe.dns.Resolver.Resolution;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalhostNamesTest {
  private static final Resolution ELSEWHERE = new Resolution.NotFound("elsewhere");

  private final LocalhostNames names = new LocalhostNames((host, family, limit) -> ELSEWHERE);

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "shop.localhost", "EU-West.Edge.LOCALHOST"})
  void answersLoopbackForNamesBelowLocalhost(String host) {
    assertThat(addresses(host, IpFamily.ANY)).containsExactly("127.0.0.1");
    assertThat(addresses(host, IpFamily.V6)).containsExactly("0:0:0:0:0:0:0:1");
    assertThat(addresses(host, IpFamily.ALL)).containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void asksTheNextForAnyOtherName() {
    assertThat(names.resolve("notlocalhost", IpFamily.ANY, Duration.ofSeconds(1)))
        .isSameAs(ELSEWHERE);
  }

  private List<String> addresses(String host, IpFamily family) {
    Resolution resolution = names.resolve(host, family, Duration.ofSeconds(1));
    return ((Resolution.Found) resolution)
        .addresses().stream().map(InetAddress::getHostAddress).toList();
  }
}
