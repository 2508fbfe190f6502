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

  /** A URL loses line ends and tabs, and blanks at its ends. */
  @Test
  void takesOutWhatAUrlMakesOfIt() {
    assertThat(redact("GET /?k=p\"ss/w?rd €5 → 200")).isEqualTo("GET /?k=••• → 200");
    Redactor redactor = new Redactor();
    redactor.add(new Secret("line1\nline2"));
    assertThat(redactor.redact("/line1line2/")).isEqualTo("/•••/");
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

  @Test
  void takesItOutInMixedEscapesInHtmlAndEscapedTwice() {
    assertThat(redact("q=p%22ss/w%3frd%20€5%0A")).isEqualTo("q=•••");
    assertThat(redact("<i>p&quot;ss/w?rd &#8364;5\n</i>")).isEqualTo("<i>•••</i>");
    assertThat(redact("p&#x22;ss&#47;w?rd €5\\u000a")).isEqualTo("•••");
    assertThat(redact("r=%2Fq%3Dp%2522ss%252fw%253frd%2520%25e2%2582%25ac5%250a"))
        .isEqualTo("r=%2Fq%3D•••");
  }

  @Test
  void takesItOutInOtherCapitals() {
    assertThat(redact("P\"SS/W?RD €5\n")).isEqualTo("•••");
  }

  @Test
  void leavesWordsThatOnlyBeginAsTheSecret() {
    assertThat(redact("p\"ss/w?rd €6, 50%, a+b, \\, &amp"))
        .isEqualTo("p\"ss/w?rd €6, 50%, a+b, \\, &amp");
  }

  @Test
  void takesCredentialsOutByTheirNames() {
    assertThat(
            new Redactor()
                .redactNamed("saw \"Authorization: Bearer abc.def\" and set-cookie: a=1; HttpOnly"))
        .isEqualTo("saw \"Authorization: •••\" and set-cookie: •••");
    assertThat(new Redactor().redactNamed("GET /cb?code=4/P7&state=xyz&id_token=eyJ.a.b&page=2"))
        .isEqualTo("GET /cb?code=•••&state=•••&id_token=•••&page=2");
    assertThat(new Redactor().redactNamed("{\"access_token\": \"abc\", \"id\": \"17\"}"))
        .isEqualTo("{\"access_token\": \"•••\", \"id\": \"17\"}");
  }

  @Test
  void leavesPlainWordsAboutCredentials() {
    assertThat(new Redactor().redactNamed("expected status 200, saw 401: token expired, code 7"))
        .isEqualTo("expected status 200, saw 401: token expired, code 7");
  }

  @Test
  void takesOutASecretThatLooksEscapedItself() {
    Redactor redactor = new Redactor();
    redactor.add(new Secret("a%41\\\"&+ b"));

    assertThat(redactor.redact("a%41\\\"&+ b")).isEqualTo("•••");
    assertThat(redactor.redact("a%2541%5C%22%26%2B+b")).isEqualTo("•••");
    assertThat(redactor.redact("a%41\\\\\\\"&+ b")).isEqualTo("•••");
    assertThat(redactor.redact("a%41\\\\\\\\\\\\\\\"&+ b")).isEqualTo("•••");
    assertThat(redactor.redact("a%41\\&amp;quot;&amp;amp;+ b")).isEqualTo("•••");
  }

  @Test
  void takesItOutAsAHeaderGarblesIt() {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);

    assertThat(redact("v=" + new String(bytes, StandardCharsets.ISO_8859_1))).isEqualTo("v=•••");
    assertThat(redact("v=" + SECRET.replace('€', '?'))).isEqualTo("v=•••");
  }
}
