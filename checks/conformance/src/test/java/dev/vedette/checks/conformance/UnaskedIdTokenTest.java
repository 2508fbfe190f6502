// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Probed;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token endpoint that the author names gives an ID token that nobody asked for. */
class UnaskedIdTokenTest {

  private static Probed run(String expect) throws IOException {
    try (BreakableProvider provider = new BreakableProvider();
        YamlRun runs = new YamlRun()) {
      provider.say(
          "/token",
          200,
          "application/json",
          "{\"access_token\":\"access-1\",\"token_type\":\"Bearer\",\"id_token\":\"nonsense\"}");
      return runs.run(
          """
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
                    issuer: %1$s
                    token_url: %1$s/token
                    grant: client_credentials
                    client_id: shop
                    client_secret: $(secret.CLIENT)
                    expect: {%2$s}
          """
              .formatted(provider.issuer(), expect),
          Map.of("CLIENT", "shop-secret"));
    }
  }

  @Test
  void doesNotMatter() throws IOException {
    Probed probed = run("token_type: Bearer");

    assertThat(probed.finding()).isNull();
    assertThat(YamlRun.subSteps(probed)).containsExactly("token");
  }

  @Test
  void isCheckedWhereTheAuthorExpectsSomethingOfIt() throws IOException {
    Probed probed = run("id_token: {sub: anna}");

    assertThat(probed.finding().message()).startsWith("token: the ID token is not a JWT");
    assertThat(YamlRun.subSteps(probed)).containsExactly("discovery", "token");
  }
}
