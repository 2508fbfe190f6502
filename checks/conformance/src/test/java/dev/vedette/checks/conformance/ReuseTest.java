// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Probed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A login is tested anew by each run, unless its check only needs a token. */
class ReuseTest {
  private static final String NO_REUSE = "";
  private static final String FOR_A_MINUTE = "reuse: 1m";
  private static SpringProvider provider;
  @AutoClose private final YamlRun runs = new YamlRun();

  @BeforeAll
  static void start() {
    provider = new SpringProvider();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void eachRunGetsItsOwnToken() {
    assertGot(run(NO_REUSE, TestProvider.SECRET));
    assertGot(run(NO_REUSE, TestProvider.SECRET));
  }

  @Test
  void aTokenIsReusedAsLongAsTheCheckAllows() {
    assertGot(run(FOR_A_MINUTE, TestProvider.SECRET));
    runs.pass(Duration.ofSeconds(50));
    Probed second = run(FOR_A_MINUTE, TestProvider.SECRET);

    assertThat(second.finding()).isNull();
    assertThat(YamlRun.subSteps(second)).doesNotContain("token");
    assertThat(second.steps().getFirst().finding().message()).startsWith("reused a token got 50");

    runs.pass(Duration.ofSeconds(11));
    assertGot(run(FOR_A_MINUTE, TestProvider.SECRET));
  }

  @Test
  void aTokenIsNotReusedWithAnotherSecret() {
    assertGot(run(FOR_A_MINUTE, TestProvider.SECRET));

    assertThat(run(FOR_A_MINUTE, "another").finding()).isNotNull();
  }

  private static void assertGot(Probed probed) {
    assertThat(probed.finding()).isNull();
    assertThat(YamlRun.subSteps(probed)).contains("token");
  }

  private Probed run(String reuse, String secret) {
    return runs.run(
        """
        version: 1
        checks:
          - id: api
            type: http
            every: 1m
            locations: all
            owner: identity-team
            steps:
              - name: only
                oauth:
                  issuer: %s
                  grant: client_credentials
                  client_id: client-basic
                  client_auth: basic
                  client_secret: $(secret.SECRET)basic
                  scopes: [orders]
                  %s
                save:
                  token: {oauth: access_token}
        """
            .formatted(provider.issuer(), reuse),
        Map.of("SECRET", secret));
  }
}
