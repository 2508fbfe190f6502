// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A token endpoint is asked by a client, not by the browser in which a person signs in. */
class BackChannelTest {
  @RegisterExtension
  static final WireMockExtension SITE =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @AutoClose private final Running running = new Running();

  private static Step token() {
    OAuthExchange exchange =
        new OAuthExchange(
            new OAuthExchange.Endpoints(
                Template.literal(SITE.baseUrl()),
                null,
                Template.literal(SITE.baseUrl() + "/token"),
                null),
            OAuthExchange.Grant.CLIENT_CREDENTIALS,
            new OAuthExchange.Client(
                Template.literal("probe"),
                Template.literal("s3cret-s3cret"),
                null,
                OAuthExchange.ClientAuth.BASIC,
                List.of()),
            Map.of(),
            null,
            null);
    return new Step("Token", false, null, new Step.Action.OAuth(exchange), List.of(), Map.of());
  }

  @Test
  void carriesNoCookieThereAndNoneBack() {
    SITE.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("set-cookie", "page=1; Path=/")));
    SITE.stubFor(
        post("/token")
            .willReturn(
                WireMock.okJson("{\"access_token\": \"abcdefgh\", \"token_type\": \"Bearer\"}")
                    .withHeader("set-cookie", "endpoint=1; Path=/")));

    Probed probed =
        running.run(
            Ask.get(SITE.url("/before")).named("one"),
            token(),
            Ask.get(SITE.url("/after")).named("two"));

    assertThat(probed.finding()).isNull();
    SITE.verify(postRequestedFor(urlEqualTo("/token")).withoutHeader("cookie"));
    SITE.verify(
        getRequestedFor(urlEqualTo("/after")).withHeader("cookie", WireMock.equalTo("page=1")));
  }
}
