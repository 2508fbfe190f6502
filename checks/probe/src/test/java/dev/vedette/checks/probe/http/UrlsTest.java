// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/a%C3%A4%3Cb?q=%22x%20y%22",
        "http://shop.example/a\u00E4<b?q=\"x y\"",
        "HTTP://Shop.example:80/a\u00E4%3Cb?q=%22x y%22#there",
        "http://anna:secret@shop.example/a\u00E4<b?q=\"x y\""
      })
  void knowsTheSameInOtherEscapes(String url) {
    assertThat(Urls.areSame(url, "http://shop.example/a%C3%A4%3Cb?q=%22x%20y%22")).isTrue();
  }

  @Test
  void tellsWhatIsNotTheSame() {
    assertThat(Urls.areSame("http://shop.example", "http://shop.example/")).isTrue();
    assertThat(Urls.areSame("http://shop.example/a", "http://shop.example/b")).isFalse();
    assertThat(Urls.areSame("http://shop.example/", "http://shop.example:81/")).isFalse();
    assertThat(Urls.areSame("data:a", "data:b")).isFalse();
  }
}
