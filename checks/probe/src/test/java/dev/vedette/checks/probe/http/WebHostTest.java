// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebHostTest {

  @ParameterizedTest
  @CsvSource({
    "https://cdn.widgets.example/w.js?a=1, cdn.widgets.example, widgets.example",
    "https://a.b.shop.co.uk:8443/, a.b.shop.co.uk:8443, shop.co.uk",
    "https://somebody.github.io/, somebody.github.io, somebody.github.io",
    "wss://live.shop.example/socket, live.shop.example, shop.example",
    "http://a.shop.localhost:8081/, a.shop.localhost:8081, shop.localhost",
    "http://shop.localhost:8082/, shop.localhost:8082, shop.localhost",
    "http://localhost:8081/, localhost:8081, localhost:8081",
    "http://127.0.0.1:8081/, 127.0.0.1:8081, 127.0.0.1:8081",
    "http://[::1]/, [::1], [::1]",
    "https://BÜCHER.example/, xn--bcher-kva.example, xn--bcher-kva.example",
  })
  void namesTheOwnerByThePublicSuffixList(String url, String shown, String owner) {
    WebHost host = WebHost.of(url).orElseThrow();

    assertThat(host.shown()).isEqualTo(shown);
    assertThat(host.owner()).isEqualTo(owner);
  }

  @Test
  void knowsNoHostOfWhatIsNotOfTheWeb() {
    assertThat(WebHost.of("data:image/png;base64,AAAA")).isEmpty();
    assertThat(WebHost.of("about:blank")).isEmpty();
    assertThat(WebHost.of("")).isEmpty();
  }
}
