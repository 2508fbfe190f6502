// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.SubStep;
import dev.vedette.checks.probe.secret.SecretSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunTextTest {
  private static final String CHECK =
      """
      version: 1
      checks:
        - id: sign-in
          name: Sign in at the provider
          type: http
          every: 1m
          locations: [here]
          owner: identity-team
          steps:
            - name: Sign in
              oauth:
                issuer: https://id.example.com
                grant: client_credentials
                client_id: shop
                client_secret: $(secret.SECRET)
      """;

  @Test
  void showsEachPartOfAnOauthStepAboveItsExchanges() {
    assertThat(lines(null))
        .containsSubsequence(
            "Sign in at the provider (sign-in) from here",
            "✓ Sign in  90 ms",
            "  ▸ discovery  30 ms",
            "    GET https://id.example.com/.well-known/openid-configuration → 200",
            "  ▸ token  60 ms",
            "    POST https://id.example.com/token → 200",
            "passed in 90 ms");
  }

  @Test
  void showsWhatNoPhaseAccountsFor() {
    assertThat(lines(null)).contains("    other      2.0 ms", "    other      4.0 ms");
  }

  @Test
  void endsWithTheCauseWhoseItIsAndTheTrace() {
    Finding finding =
        new Finding(Cause.CREDENTIALS, "Sign in", "token: invalid_client", "id.example.com");

    assertThat(String.join("\n", lines(finding)))
        .contains("errored: step \"Sign in\": token: invalid_client\n")
        .containsPattern("  cause credentials, operator's to mend\ntrace [0-9a-f]{32}$");
  }

  private static List<String> lines(@Nullable Finding finding) {
    CheckDefinition check =
        new RepositoryReader()
            .readAlone("check.yaml", CHECK.getBytes(StandardCharsets.UTF_8))
            .repository()
            .orElseThrow()
            .checks()
            .getFirst();
    OneRun run =
        new OneRun(
            (resolved, context) -> probed(finding),
            SecretSource.NONE,
            InstantSource.fixed(Instant.EPOCH),
            () -> 0);
    return new RunText(check, run.of(check, new LocationId("here")), Paint.PLAIN).lines();
  }

  private static Probed probed(@Nullable Finding finding) {
    StepReport.Status status =
        finding == null ? StepReport.Status.PASSED : StepReport.Status.ERRORED;
    StepReport step =
        new StepReport("Sign in", status, Duration.ZERO, Duration.ofMillis(90), finding, List.of());
    Detail.Http detail =
        new Detail.Http(
            List.of(
                hop("GET", "/.well-known/openid-configuration", 1, 28),
                hop("POST", "/token", 31, 56)),
            List.of(part("discovery", 0, 30), part("token", 30, 60)));
    return new Probed(List.of(step), detail, Duration.ofMillis(90), finding);
  }

  private static SubStep part(String name, int begin, int millis) {
    return new SubStep(0, name, Duration.ofMillis(begin), Duration.ofMillis(millis));
  }

  private static Hop hop(String method, String path, int begin, int millis) {
    return new Hop(
        0,
        new Hop.HttpRequestFacts(method, "https://id.example.com" + path, 100),
        new Hop.HttpAnswerFacts(200, "h2", -1, 10, 20, null),
        null,
        new Hop.HopTiming(
            Duration.ofMillis(begin),
            Duration.ofMillis(millis),
            Map.of(
                Phase.SEND, Duration.ofMillis(millis / 2 - millis / 14),
                Phase.WAIT, Duration.ofMillis(millis / 2))));
  }
}
