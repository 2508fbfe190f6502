// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

  @ParameterizedTest
  @CsvSource({
    "shop.example.com, Shop.Example.com, true",
    "shop.example.com:8443, shop.example.com, true",
    "shop.example.com, id.example.com, false",
    "127.0.0.1:9001, 127.0.0.1:9001, true",
    "127.0.0.1:9001, 127.0.0.1:9002, false",
    "edge.localhost:1, edge.localhost:2, false",
    ", shop.example.com, false"
  })
  void tellsWhetherTwoNamesAreOfOneHost(String one, String other, boolean same) {
    assertThat(Hosts.same(one, other)).isEqualTo(same);
  }
}
