// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of secrets in the URLs of whole recordings. */
class SecretUrlTest {
  private static final String SITE = "https://shop.example.com/";

  @ParameterizedTest
  @CsvSource({
    "p@ss/word1, l?next=p%40ss%2Fword1, l?next=$(urlencode(secret.SHOP_PASSWORD))",
    "p@ss/word1, l?next=p%40ss%2fword1&x=1, l?next=$(urlencode(secret.SHOP_PASSWORD))&x=1",
    "p@ss/word1, l?next=p%40ss/word1, l?next=$(urlencode(secret.SHOP_PASSWORD))",
    "p@ss/word1, l?next=p@ss/word1, l?next=$(secret.SHOP_PASSWORD)",
    "p@ss/word1, l?to=%2Fa%3Fp%3Dp%2540ss%252Fword1, "
        + "l?to=%2Fa%3Fp%3D$(urlencode(urlencode(secret.SHOP_PASSWORD)))",
    "open sesame é, l?p=open%20sesame%20%c3%a9, l?p=$(urlencode(secret.SHOP_PASSWORD))",
    "open sesame é, l?password=open+sesame+%C3%A9, l?password=$(urlencode(secret.SHOP_PASSWORD))",
    "abc, l?p=abc&q=abcd, l?p=$(secret.SHOP_PASSWORD)&q=abcd",
    "shop, l?p=shop, l?p=$(secret.SHOP_PASSWORD)"
  })
  void hidesATypedPasswordHoweverAUrlSpellsIt(String password, String page, String expected) {
    RecordedCheck check = recorded(typed(password), opened(SITE + page));
    assertThat(check.yaml()).contains(SITE + expected);
    assertThat(check.secrets()).containsOnlyKeys("SHOP_PASSWORD");
  }

  @ParameterizedTest
  @CsvSource({
    "https://bob:abc@shop.example.com/, https://bob:$(secret.SHOP_PASSWORD)@shop.example.com/",
    "https://bob:p%40ss%2Fword1@shop.example.com/, "
        + "https://bob:$(urlencode(secret.SHOP_PASSWORD))@shop.example.com/",
    "https://shop.example.com/?access_token=ab1, "
        + "https://shop.example.com/?access_token=$(secret.SHOP_TOKEN)",
    "https://shop.example.com/?token=a%2Fb%3D, "
        + "https://shop.example.com/?token=$(urlencode(secret.SHOP_TOKEN))",
    "https://shop.example.com/invite/k3Jd9s2LqP0a, "
        + "https://shop.example.com/invite/$(secret.SHOP_TOKEN)",
    "https://shop.example.com/#/r/k3Jd9s2LqP0aZZ, "
        + "https://shop.example.com/#/r/$(secret.SHOP_TOKEN)"
  })
  void hidesWhatAUrlItselfHolds(String url, String expected) {
    assertThat(recorded(opened(url)).yaml()).contains(expected);
  }

  @Test
  void findsAPasswordInAUrlAlsoWhereItIsNotEncoded() {
    RecordedCheck check =
        recorded(
            opened("https://bob:p%40ss%2Fword1@shop.example.com/"),
            filled("Note", "It is p@ss/word1"));
    assertThat(check.yaml()).contains("It is $(secret.SHOP_PASSWORD)").doesNotContain("word1");
  }

  @ParameterizedTest
  @CsvSource({
    "reset/k3Jd9s2LqP0a/done, **/reset/*/done",
    "reset/QWkLmZxRtYpBvNcHsDfGhj, **/reset/*",
    "#/r/k3Jd9s2LqP0aZZ, https://shop.example.com/#/r/*",
    "reset?token=ab1, **/reset?*"
  })
  void waitsForAPageWithoutTheTokenInItsUrl(String page, String glob) {
    RecordedCheck check = recorded(opened(SITE), reached(SITE + page));
    assertThat(check.yaml()).contains(glob);
    assertThat(check.yaml()).doesNotContain("Needs the secret");
    assertThat(check.secrets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/p@ss/word1/b", "a/p%40ss%2Fword1/b", "a/p@ss%2fword1/b"})
  void waitsForAPageWithoutThePasswordInItsUrl(String page) {
    assertThat(recorded(typed("p@ss/word1"), reached(SITE + page)).yaml()).contains("**/a/*/b");
  }

  @Test
  void waitsForAPageWithACredentialInItsUrlWhetherItIsShownOrNot() {
    RecordedCheck check = recorded(opened(SITE), reached("https://bob:abc@shop.example.com/"));
    assertThat(check.yaml()).contains("https://*shop.example.com/").doesNotContain("abc");
  }

  @Test
  void hidesATokenOfAReachedUrlWhereItIsSaidAgain() {
    RecordedCheck check =
        recorded(opened(SITE), reached(SITE + "?token=blue17sky"), filled("Note", "blue17sky"));
    assertThat(check.yaml()).contains("with: $(secret.SHOP_TOKEN)").doesNotContain("blue17sky");
    assertThat(check.secrets()).containsOnlyKeys("SHOP_TOKEN");
  }

  @Test
  void namesNoStepAfterAToken() {
    assertThat(recorded(opened(SITE + "invite/k3Jd9s2LqP0a?access_token=ab1")).yaml())
        .contains("name: Open shop.example.com/invite/*")
        .doesNotContain("k3Jd9s2LqP0a")
        .doesNotContain("ab1");
  }

  private static RecordedCheck recorded(String... lines) {
    String head = "{\"browserName\":\"chromium\",\"launchOptions\":{},\"contextOptions\":{}}\n";
    String text = Stream.of(lines).collect(Collectors.joining("\n", head, "\n"));
    return RecordedCheck.of(
        "r.jsonl", text.getBytes(StandardCharsets.UTF_8), new Labels(null, null, null));
  }

  private static String opened(String url) {
    return "{\"name\":\"navigate\",\"url\":\"" + url + "\",\"signals\":[],\"pageGuid\":\"p\"}";
  }

  private static String reached(String url) {
    return "{\"name\":\"click\",\"selector\":\"x\",\"signals\":[{\"name\":\"navigation\",\"url\":\""
        + url
        + "\"}],\"button\":\"left\",\"modifiers\":0,\"clickCount\":1,\"pageGuid\":\"p\",\"locator\":"
        + "{\"kind\":\"role\",\"body\":\"button\",\"options\":{\"attrs\":[],\"exact\":false,"
        + "\"name\":\"Go\"}}}";
  }

  private static String typed(String password) {
    return opened(SITE) + "\n" + filled("Password", password);
  }

  private static String filled(String label, String text) {
    return "{\"name\":\"fill\",\"selector\":\"x\",\"signals\":[],\"text\":\""
        + text
        + "\",\"pageGuid\":\"p\",\"locator\":{\"kind\":\"label\",\"body\":\""
        + label
        + "\",\"options\":{\"exact\":false}}}";
  }
}
