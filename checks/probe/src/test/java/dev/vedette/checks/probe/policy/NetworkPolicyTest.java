// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "::1, loopback",
    "0.0.0.0, this host",
    "::, this host",
    "169.254.169.254, link-local",
    "fe80::1, link-local",
    "fd00:ec2::254, cloud metadata",
    "100.100.100.200, cloud metadata",
    "10.0.0.1, a private range",
    "172.16.0.1, a private range",
    "172.31.255.255, a private range",
    "192.168.1.1, a private range",
    "fd12::1, a private range",
    "100.64.0.1, shared by",
    "224.0.0.1, multicast",
    "255.255.255.255, reserved",
    "::ffff:127.0.0.1, loopback",
    "::ffff:169.254.169.254, link-local",
    "::127.0.0.1, loopback",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::a9fe:a9fe, link-local",
    "64:ff9b:1::a00:1, local translation",
    "2002:7f00:1::, a tunnel",
    "2001:0:1::1, kept for protocols"
  })
  void forbidsWhatIsNotPublic(String address, String what) {
    assertThat(NetworkPolicy.PUBLIC.objection(InetAddress.ofLiteral(address)))
        .hasValueSatisfying(objection -> assertThat(objection).startsWith(what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "172.15.255.255",
        "172.32.0.1",
        "169.253.1.1",
        "2606:4700::1111",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8"
      })
  void allowsThePublicNetwork(String address) {
    assertThat(NetworkPolicy.PUBLIC.objection(InetAddress.ofLiteral(address))).isEmpty();
  }

  @Test
  void allowsWhatTheOperatorNamesAndNoMore() {
    NetworkPolicy policy = NetworkPolicy.publicAnd(List.of(Cidr.parse("10.20.0.0/15")));

    assertThat(policy.objection(InetAddress.ofLiteral("10.21.255.255"))).isEmpty();
    assertThat(policy.objection(InetAddress.ofLiteral("10.22.0.0"))).isPresent();
    assertThat(policy.objection(InetAddress.ofLiteral("127.0.0.1"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shop.example", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0/8x"})
  void readsBlocksOfAddressesOnly(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text));
  }
}
