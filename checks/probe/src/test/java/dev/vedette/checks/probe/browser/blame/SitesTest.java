// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.blame.Sites.Party;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  private final Sites sites =
      Sites.of(
          List.of("ours.big-cdn.example", "*.shop-cdn.example", "127.0.0.1:8082"),
          List.of("https://www.shop.example/start", "id.example.org:8443"));

  @ParameterizedTest
  @CsvSource({
    "https://img.shop.example/a.png, shop.example, true",
    "https://login.example.org/, example.org, true",
    "https://eu.a.shop-cdn.example/, shop-cdn.example, true",
    "https://shop-cdn.example/, shop-cdn.example, false",
    "https://ours.big-cdn.example/, big-cdn.example, true",
    "https://theirs.big-cdn.example/, big-cdn.example, false",
    "https://notshop.example/, notshop.example, false",
    "http://127.0.0.1:8082/, 127.0.0.1:8082, true",
    "http://127.0.0.1:8083/, 127.0.0.1:8083, false",
  })
  void tellsTheTargetsOwnHostsFromOthers(String url, String owner, boolean first) {
    assertThat(sites.party(url)).contains(new Party(owner, first));
  }

  @Test
  void knowsNobodyBehindWhatHasNoHost() {
    assertThat(sites.party("data:text/css,a{}")).isEmpty();
  }
}
