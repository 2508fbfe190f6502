// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
  @Test
  void tellsWhatANameStandsFor() throws IOException {
    try (BreakableProvider provider = new BreakableProvider();
        YamlRun runs = new YamlRun()) {
      String yaml =
          """
          version: 1
          checks:
            - id: token
              type: http
              every: 1m
              locations: all
              owner: identity-team
              variables: {type: MAC}
              steps:
                - name: Token
                  oauth:
                    issuer: %s
                    grant: client_credentials
                    client_id: shop
                    client_secret: $(secret.CLIENT)
                    expect: {token_type: $(type)}
          """
              .formatted(provider.issuer());

      assertThat(runs.run(yaml, Map.of("CLIENT", "shop-secret")).finding().message())
          .startsWith(
              "token: expected token_type $(type), saw \"Bearer\", where $(type) is \"MAC\"");
    }
  }
}
