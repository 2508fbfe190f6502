// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is blamed on the right sub-step and on whoever must act. */
class FaultsTest {
  private static final Map<String, String> SECRETS =
      Map.of("USER", "anna", "PASSWORD", "correct-horse", "CLIENT", "client-canary-secret");

  private static Probed run(BreakableProvider provider) {
    return run(yaml(provider.issuer()));
  }

  private static Probed run(String yaml) {
    try (YamlRun runs = new YamlRun()) {
      return runs.run(yaml, SECRETS);
    }
  }

  private static String yaml(String issuer) {
    return """
        version: 1
        checks:
          - id: sign-in
            type: http
            every: 1m
            timeout: 3s
            locations: all
            owner: identity-team
            steps:
              - name: Sign in
                oauth:
                  issuer: %s
                  grant: authorization_code
                  client_id: shop-web
                  client_secret: $(secret.CLIENT)
                  redirect_uri: https://shop.example/callback
                  scopes: [openid, profile]
                  login:
                    fields:
                      username: $(secret.USER)
                      password: $(secret.PASSWORD)
                  expect:
                    id_token: {aud: shop-web}
                    expires_in: {above: 60s}
                    userinfo:
                      sub: {exists: true}
                    refresh: works
                    logout: works
                save:
                  token: {oauth: access_token}
        """
        .formatted(issuer);
  }

  static Stream<Fault> faults() {
    return Faults.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void namesTheSubStepAndTheOwner(Fault fault) throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      fault.inject().accept(provider);

      Probed probed = run(provider);

      Finding finding = probed.finding();
      assertThat(finding).isNotNull();
      assertThat(finding.message()).startsWith(fault.part() + ": ").contains(fault.says());
      assertThat(finding.cause().owner()).isEqualTo(fault.owner());
      assertNoSecret(probed);
    }
  }

  @Test
  void passesWhenNothingIsWrong() throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      Probed probed = run(provider);

      assertThat(probed.finding()).isNull();
      assertThat(YamlRun.subSteps(probed))
          .containsExactly(
              "discovery",
              "authorize",
              "login",
              "callback",
              "token",
              "jwks",
              "userinfo",
              "refresh",
              "logout");
      assertNoSecret(probed);
    }
  }

  @Test
  void takesACodeInTheFragmentWhereTheCheckAsksForItThere() throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      provider.answerInTheFragment();
      String yaml = yaml(provider.issuer());

      assertThat(
              run(yaml.replace("login:", "parameters: {response_mode: fragment}\n          login:"))
                  .finding())
          .isNull();
    }
  }

  @Test
  void aRefreshMayGiveANewIdTokenOfTheSamePerson() throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      provider.refreshed(claims -> claims.claim("nonce", null));

      Probed probed = run(provider);

      assertThat(probed.finding()).isNull();
      assertThat(YamlRun.subSteps(probed)).containsOnlyOnce("jwks");
    }
  }

  @Test
  void namesTheSubStepWhoseAnswerIsNotAsExpected() throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      String yaml = yaml(provider.issuer());

      assertThat(message(yaml.replace("sub: {exists: true}", "phone: {exists: true}")))
          .startsWith("userinfo: expected userinfo phone exists")
          .endsWith("/userinfo → 200)");
      assertThat(message(yaml.replace("{above: 60s}", "{above: 90d}")))
          .startsWith("token: expected expires_in above 90d")
          .endsWith("/token → 200)");
    }
  }

  @Test
  void saysOfAnAccessTokenWithoutClaimsThatItIsOpaque() throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      String yaml =
          yaml(provider.issuer())
              .replace("expires_in: {", "access_token: {sub: x}\n            expires_in: {");

      assertThat(message(yaml))
          .contains("expected access_token sub \"x\", saw an opaque token, no JWT (");

      provider.tokens(tokens -> with(tokens, BreakableProvider.encrypted()));
      assertThat(message(yaml)).contains("saw an encrypted token (");

      provider.tokens(tokens -> with(tokens, BreakableProvider.signed("{\"exp\":\"soon\"}")));
      assertThat(message(yaml)).contains("saw nothing (");
    }
  }

  private static Map<String, Object> with(Map<String, Object> tokens, String accessToken) {
    Map<String, Object> changed = new HashMap<>(tokens);
    changed.put("access_token", accessToken);
    return changed;
  }

  private static String message(String yaml) {
    Finding finding = run(yaml).finding();
    assertThat(finding).isNotNull();
    return finding.message();
  }

  @Test
  void takesAKeyThatWasRotatedWhenItIsPublished() throws IOException {
    try (BreakableProvider provider = new BreakableProvider()) {
      var next = BreakableProvider.key("next");
      provider.signWith(next);
      provider.publish(BreakableProvider.key("old"), next);

      assertThat(run(provider).finding()).isNull();
    }
  }

  /** Not even where the provider's page or answer repeats what was sent. */
  private static void assertNoSecret(Probed probed) {
    String all = probed.toString();
    for (String secret :
        new String[] {
          "correct-horse",
          "client-canary-secret",
          BreakableProvider.ACCESS_TOKEN,
          BreakableProvider.REFRESH_TOKEN,
          BreakableProvider.CODE
        }) {
      assertThat(all)
          .doesNotContain(secret)
          .doesNotContain(Base64.getEncoder().encodeToString(secret.getBytes()));
    }
  }
}
