// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Tracing;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TraceTest {
  private static final RunId RUN = RunId.parse("0192d0c6-7a41-7abc-9def-0123456789ab");
  private static final String TRACE = "0192d0c67a417abc9def0123456789ab";

  @RegisterExtension
  static final WireMockExtension SHOP =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @AutoClose private final Running running = new Running();

  @BeforeEach
  void stub() {
    SHOP.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
    SHOP.stubFor(
        get("/away")
            .willReturn(
                aResponse()
                    .withStatus(302)
                    .withHeader("location", "http://localhost:" + SHOP.getPort() + "/there")));
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + SHOP.getPort() + path;
  }

  private static List<LoggedRequest> asked() {
    return SHOP.findAll(anyRequestedFor(anyUrl()));
  }

  private static List<String> headers(String name) {
    return asked().stream().map(request -> request.getHeader(name)).toList();
  }

  @Test
  void everyRequestBelongsToTheTraceOfTheRunAsASpanOfItsOwn() {
    running.run(
        CheckUnderTest.of(Ask.get(url("/a")).named("one"), Ask.get(url("/away")).named("two")),
        RUN);

    assertThat(RUN.traceId()).isEqualTo(TRACE);
    assertThat(headers("traceparent"))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(parent -> parent.matches("00-" + TRACE + "-[0-9a-f]{16}-01"))
        .noneMatch(parent -> parent.contains("-0000000000000000-"));
  }

  @Test
  void runCheckAndLocationGoAlongToEveryOrigin() {
    running.run(CheckUnderTest.of(Ask.get(url("/away")).named("one")), RUN);

    assertThat(headers("baggage"))
        .containsExactly(
            "vedette.run=" + RUN + ",vedette.check=under-test,vedette.location=here",
            "vedette.run=" + RUN + ",vedette.check=under-test,vedette.location=here");
  }

  @Test
  void theAuthorsOwnHeadersStand() {
    running.run(
        Ask.get(url("/a")).header("Traceparent", "00-mine").named("one"),
        Ask.get(url("/b")).header("baggage", "a=b").named("two"));

    assertThat(asked().getFirst().header("traceparent").values()).containsExactly("00-mine");
    assertThat(asked().getFirst().getHeader("baggage")).startsWith("vedette.run=");
    assertThat(asked().getLast().header("baggage").values()).containsExactly("a=b");
    assertThat(asked().getLast().getHeader("traceparent")).startsWith("00-");
  }

  @Test
  void aCheckCanKeepItsBaggageToItself() {
    running.run(
        CheckUnderTest.of(Ask.get(url("/a")).named("one")).tracing(Tracing.TRACEPARENT), RUN);

    assertThat(headers("traceparent")).allMatch(parent -> parent.contains(TRACE));
    assertThat(asked().getFirst().containsHeader("baggage")).isFalse();
  }

  @Test
  void aCheckCanKeepItAllToItself() {
    running.run(CheckUnderTest.of(Ask.get(url("/a")).named("one")).tracing(Tracing.OFF), RUN);

    assertThat(asked().getFirst().containsHeader("traceparent")).isFalse();
    assertThat(asked().getFirst().containsHeader("baggage")).isFalse();
  }

  @Test
  void theRequestsOfAnOauthStepCarryItToo() {
    OAuthExchange exchange =
        new OAuthExchange(
            new OAuthExchange.Endpoints(Template.literal(url("")), null, null, null),
            OAuthExchange.Grant.CLIENT_CREDENTIALS,
            new OAuthExchange.Client(
                Template.literal("probe"), null, null, OAuthExchange.ClientAuth.NONE, List.of()),
            Map.of(),
            null,
            null);
    running.run(
        CheckUnderTest.of(
            new Step("Token", false, null, new Step.Action.OAuth(exchange), List.of(), Map.of())),
        RUN);

    assertThat(headers("traceparent"))
        .isNotEmpty()
        .allMatch(parent -> parent.startsWith("00-" + TRACE + "-"));
  }
}
