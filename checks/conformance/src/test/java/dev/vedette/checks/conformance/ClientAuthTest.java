// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a client with a secret proves itself where its check does not say. */
class ClientAuthTest {
  private static final String SECRET = "client-canary-secret";

  private static String key;

  @BeforeAll
  static void makeKey() throws GeneralSecurityException {
    key = pem("Ed25519");
  }

  /** What came with the request for a token. */
  private record Came(String authorization, Map<String, String> fields) {
    boolean isBasic() {
      return authorization != null && authorization.startsWith("Basic ");
    }

    boolean isPost() {
      return authorization == null && SECRET.equals(fields.get("client_secret"));
    }
  }

  private static Came asked(Map<String, Object> metadata, String more) throws IOException {
    AtomicReference<Came> came = new AtomicReference<>();
    try (BreakableProvider provider = new BreakableProvider();
        YamlRun runs = new YamlRun()) {
      provider.say(
          "/.well-known/openid-configuration",
          200,
          "application/json",
          provider.metadata(metadata));
      provider.replace(
          "/token",
          (exchange, fields) -> {
            came.set(new Came(exchange.getRequestHeaders().getFirst("authorization"), fields));
            BreakableProvider.send(exchange, 400, "application/json", "{}");
          });
      runs.run(yaml(provider.issuer(), more), Map.of("CLIENT", SECRET, "KEY", key));
    }
    return came.get();
  }

  private static Came asked(String... methods) throws IOException {
    return asked(Map.of("token_endpoint_auth_methods_supported", List.of(methods)), "");
  }

  private static String pem(String kind) throws GeneralSecurityException {
    byte[] key = KeyPairGenerator.getInstance(kind).generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PRIVATE KEY-----";
  }

  private static String yaml(String issuer, String more) {
    return """
        version: 1
        checks:
          - id: token
            type: http
            every: 1m
            locations: all
            owner: identity-team
            steps:
              - name: Token
                oauth:
                  issuer: %s
                  grant: client_credentials
                  client_id: shop
                  client_secret: $(secret.CLIENT)
                  %s
        """
        .formatted(issuer, more);
  }

  @Test
  void isBasicWhereTheProviderDoesNotSay() throws IOException {
    assertThat(asked(Map.of(), "").isBasic()).isTrue();
  }

  @Test
  void isBasicWhereTheProviderTakesIt() throws IOException {
    assertThat(asked("client_secret_post", "client_secret_basic").isBasic()).isTrue();
  }

  @Test
  void isPostWhereTheProviderTakesThatAndNotBasic() throws IOException {
    assertThat(asked("private_key_jwt", "client_secret_post").isPost()).isTrue();
  }

  @Test
  void isBasicWhereTheProviderTakesNeither() throws IOException {
    assertThat(asked("private_key_jwt").isBasic()).isTrue();
  }

  @Test
  void isAnAssertionWithAKey() throws IOException {
    Map<String, String> fields = asked(Map.of(), "client_key: $(secret.KEY)").fields();

    assertThat(fields)
        .containsEntry("client_id", "shop")
        .containsEntry(
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .containsEntry("grant_type", "client_credentials");
    assertThat(fields.get("client_assertion")).startsWith("ey");
  }

  @Test
  void isWhatTheAuthorSays() throws IOException {
    Map<String, Object> onlyPost =
        Map.of("token_endpoint_auth_methods_supported", List.of("client_secret_post"));

    assertThat(asked(onlyPost, "client_auth: basic").isBasic()).isTrue();
    assertThat(asked(Map.of(), "client_auth: post").isPost()).isTrue();
  }
}
