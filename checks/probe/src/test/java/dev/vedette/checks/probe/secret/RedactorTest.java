// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String SECRET = "p\"ss/w?rd €5\n";

  private static String redact(String text) {
    Redactor redactor = new Redactor();
    redactor.add(new Secret(SECRET));
    return redactor.redact(text);
  }

  @Test
  void takesOutTheSecretItself() {
    assertThat(redact("it is " + SECRET + "!")).isEqualTo("it is •••!");
  }

  @Test
  void takesOutItsUrlEncodedForms() {
    String encoded = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    assertThat(redact("q=" + encoded)).isEqualTo("q=•••");
    assertThat(redact("q=" + encoded.replace("+", "%20"))).isEqualTo("q=•••");
    assertThat(redact("q=p%22ss%2fw%3frd+%e2%82%ac5%0a")).isEqualTo("q=•••");
  }

  @Test
  void takesOutItsJsonForm() {
    assertThat(redact("{\"a\":\"p\\\"ss/w?rd €5\\n\"}")).isEqualTo("{\"a\":\"•••\"}");
  }

  /** Whatever stands around it in the encoded text, at most three characters of it remain. */
  @ParameterizedTest
  @ValueSource(strings = {"", "x", "xy", "xyz", "user:"})
  void takesOutBase64AtAnyAlignment(String before) {
    byte[] bytes = (before + SECRET + "tail").getBytes(StandardCharsets.UTF_8);
    String clean = redact(Base64.getEncoder().encodeToString(bytes));

    assertThat(clean).contains("•••");
    assertThat(clean.replace("•••", "").length()).isLessThan((before.length() + 4) * 8 / 6 + 8);
    assertThat(redact(Base64.getUrlEncoder().encodeToString(bytes))).contains("•••");
  }

  @Test
  void showsNothingOfASecretByItself() {
    assertThat(new Secret(SECRET)).hasToString("•••");
  }
}
