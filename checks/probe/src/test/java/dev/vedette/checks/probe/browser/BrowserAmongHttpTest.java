// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An {@code oauth} step among those of the browser. */
class BrowserAmongHttpTest {
  private static final String TOKEN = "t0ken-canary-1234";

  private final WireMockServer provider = new WireMockServer(options().dynamicPort());
  @TempDir Path folder;
  private BrowserRunning runs;

  @BeforeEach
  void start() {
    provider.start();
    String issuer = provider.baseUrl();
    provider.stubFor(
        get("/.well-known/openid-configuration")
            .willReturn(
                okJson(
                    """
                    {"issuer": "%1$s", "token_endpoint": "%1$s/token",
                     "authorization_endpoint": "%1$s/auth", "jwks_uri": "%1$s/jwks"}
                    """
                        .formatted(issuer))));
    provider.stubFor(
        post("/token")
            .willReturn(
                okJson(
                    "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                        .formatted(TOKEN))));
    runs = new BrowserRunning(folder);
  }

  @AfterEach
  void stop() {
    runs.close();
    provider.stop();
  }

  private Probed run() {
    return runs.steps(
        """
        - name: Token
          oauth:
            issuer: %s
            grant: client_credentials
            client_id: probe
            client_secret: $(secret.PASSWORD)
          save:
            token: {oauth: access_token}
        - name: Look
          do:
            - goto: https://shop.example/
            - fill: {label: Token}
              with: $(token)
        """
            .formatted(provider.baseUrl()));
  }

  @Test
  void itsTokenCanBeTypedAndIsKeptSecret() {
    Probed probed = run();

    assertThat(probed.finding()).isNull();
    assertThat(runs.worker.heard(Deed.Fill.class).getFirst().text()).isEqualTo(TOKEN);
    assertThat(BrowserRunning.detail(probed).exchanges().hops()).isNotEmpty();
    assertThat(BrowserRunning.detail(probed).exchanges().subSteps())
        .extracting(part -> part.name())
        .contains("token");
    assertThat(runs.all(probed)).doesNotContain(TOKEN, "hunter22");
  }

  @Test
  void whenItFailsTheBrowserIsNotAskedAndThereIsNoPicture() {
    provider.stubFor(post("/token").willReturn(serverError()));

    Probed probed = run();

    assertThat(probed.finding().cause()).isEqualTo(Cause.OAUTH);
    assertThat(probed.finding().step()).isEqualTo("Token");
    assertThat(runs.worker.heard(Deed.Goto.class)).isEmpty();
    assertThat(runs.evidence).isEmpty();
  }
}
