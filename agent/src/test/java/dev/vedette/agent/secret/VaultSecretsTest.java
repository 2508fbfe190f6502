// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.secret;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretUnavailableException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as Vault's documentation of the KV engine gives them. */
class VaultSecretsTest {
  @RegisterExtension
  private static final WireMockExtension VAULT =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private volatile String token = "s.first";
  private VaultSecrets secrets;

  @BeforeEach
  void place() {
    secrets = at(VAULT.baseUrl(), "secret/vedette/shop", "team/more");
    answer("/v1/team/data/more", okJson(version("{\"MORE\": \"m\", \"PASSWORD\": \"not this\"}")));
  }

  @Test
  void findsWhatAVersionHolds() {
    answer(
        "/v1/secret/data/vedette/shop", okJson(version("{\"PASSWORD\": \"p4ss\", \"PIN\": 42}")));
    secrets.refresh();

    assertThat(secrets.find("PASSWORD").map(Secret::reveal)).contains("p4ss");
    assertThat(secrets.find("PIN").map(Secret::reveal)).contains("42");
    assertThat(secrets.find("MORE").map(Secret::reveal)).contains("m");
    assertThat(secrets.find("OTHER")).isEmpty();
    assertThat(secrets.trouble()).isEmpty();
    assertThat(secrets.toString()).doesNotContain("p4ss");
  }

  @Test
  void usesANewVersionAndANewToken() {
    answer("/v1/secret/data/vedette/shop", okJson(version("{\"PASSWORD\": \"old\"}")));
    secrets.refresh();
    token = "s.second";
    answer("/v1/secret/data/vedette/shop", okJson(version("{\"PASSWORD\": \"new\"}")));
    answer("/v1/team/data/more", okJson(version("{}")));
    secrets.refresh();

    assertThat(secrets.find("PASSWORD").map(Secret::reveal)).contains("new");
    assertThat(secrets.find("MORE")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {\"errors\":[\"permission denied\"]} | may not read secret/vedette/shop",
        "404 | {\"errors\":[]} | nothing at secret/vedette/shop",
        "503 | {\"errors\":[\"Vault is sealed\"]} | sealed",
        "500 | {} | answered 500",
        "200 | <html>hello</html> | not KV v2",
        "200 | {\"data\":{\"PASSWORD\":\"v1-style\"}} | not KV v2",
        "200 | {\"data\":{\"data\":null,\"metadata\":{\"destroyed\":true}}} | nothing at secret/vedette/shop",
      })
  void keepsWhatItKnowsAndSaysWhatIsAmiss(int status, String body, String said) {
    answer("/v1/secret/data/vedette/shop", okJson(version("{\"PASSWORD\": \"p4ss\"}")));
    secrets.refresh();
    answer("/v1/secret/data/vedette/shop", aResponse().withStatus(status).withBody(body));
    secrets.refresh();

    assertThat(secrets.find("PASSWORD").map(Secret::reveal)).contains("p4ss");
    assertThat(secrets.trouble().orElseThrow())
        .startsWith("the Vault gives no secrets: ")
        .contains(said)
        .doesNotContain("v1-style")
        .doesNotContain(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "häßlich"})
  void saysThatATokenCannotBeSentWithoutShowingIt(String unsendable) {
    token = unsendable;
    secrets.refresh();

    assertThat(secrets.trouble())
        .contains("the Vault gives no secrets: its token is no line of plain characters");
  }

  @Test
  void cannotTellAsLongAsTheVaultNeverAnswered() {
    VaultSecrets nowhere = at("http://127.0.0.1:9", "secret/vedette");
    nowhere.refresh();

    assertThatExceptionOfType(SecretUnavailableException.class)
        .isThrownBy(() -> nowhere.find("PASSWORD"))
        .withMessageStartingWith("the Vault gives no secrets: it cannot be asked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vedette", "/secret/vedette", "secret/", "secret//vedette", ""})
  void refusesAPathThatIsNone(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at("http://127.0.0.1:8200", path))
        .withMessageContaining("is not MOUNT/PATH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vault:8200", "ftp://vault", "https:/vault"})
  void refusesAnAddressThatIsNone(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(address, "secret/vedette"))
        .withMessageContaining("is no URL of a Vault");
  }

  private VaultSecrets at(String address, String... paths) {
    return new VaultSecrets(
        new VaultPlace(URI.create(address), List.of(paths), () -> new Secret(token), "ops"));
  }

  private void answer(String path, ResponseDefinitionBuilder answer) {
    VAULT.stubFor(
        get(path)
            .withHeader("X-Vault-Token", equalTo(token))
            .withHeader("X-Vault-Namespace", equalTo("ops"))
            .willReturn(answer));
  }

  private static String version(String data) {
    return """
        {"request_id":"e0","lease_id":"","renewable":false,"lease_duration":0,
         "data":{"data":%s,"metadata":{"created_time":"2026-11-01T00:00:00Z","version":3,
         "deletion_time":"","destroyed":false}},"wrap_info":null,"warnings":null,"auth":null}"""
        .formatted(data);
  }
}
