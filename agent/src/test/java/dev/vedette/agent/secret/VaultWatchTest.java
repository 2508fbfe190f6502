// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.secret;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.vedette.agent.loop.RecordingPause;
import dev.vedette.checks.probe.secret.Secret;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VaultWatchTest {
  @RegisterExtension
  private static final WireMockExtension VAULT =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  void asksAgainSoonAfterTroubleAndAsUsualAfterwards() throws InterruptedException {
    VaultSecrets secrets =
        new VaultSecrets(
            new VaultPlace(
                URI.create(VAULT.baseUrl()), List.of("secret/v"), () -> new Secret("t"), null));
    RecordingPause pause = new RecordingPause();
    VaultWatch watch = new VaultWatch(secrets, pause);

    VAULT.stubFor(get("/v1/secret/data/v").willReturn(aResponse().withStatus(503)));
    watch.step();
    VAULT.stubFor(
        get("/v1/secret/data/v")
            .willReturn(okJson("{\"data\":{\"data\":{\"KEY\":\"value\"},\"metadata\":{}}}")));
    watch.step();

    assertThat(pause.waits()).containsExactly(VaultWatch.AFTER_TROUBLE, VaultWatch.USUAL);
    assertThat(secrets.find("KEY").map(Secret::reveal)).contains("value");
  }
}
