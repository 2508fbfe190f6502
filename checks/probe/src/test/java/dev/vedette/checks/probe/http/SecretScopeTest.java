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
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.check.HttpRequest.HttpBody;
import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.dns.Resolver.Resolution;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret goes nowhere but to its hosts, whichever way an author or a target would have it. */
class SecretScopeTest {
  private static final Template SECRET = Template.of("$(secret.PASSWORD)");

  @RegisterExtension
  static final WireMockExtension SHOP =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final List<InetAddress> HERE = List.of(InetAddress.ofLiteral("127.0.0.1"));

  @AutoClose private final Running running = new Running();

  @BeforeEach
  void stub() {
    SHOP.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
  }

  private static String url(String host, String path) {
    return "http://" + host + ":" + SHOP.getPort() + path;
  }

  @Test
  void goesToEachAddressOfItsHost() {
    try (Running known = new Running((host, family, limit) -> new Resolution.Found(HERE))) {
      Probed probed =
          known.run(
              checkFor(
                  "shop.example",
                  Ask.get(url("shop.example", "/"))
                      .query("k", "$(secret.PASSWORD)")
                      .everyAddress()
                      .named("one")));

      assertThat(probed.finding()).isNull();
    }
  }

  private Probed runFor(String host, Step... steps) {
    return running.run(checkFor(host, steps));
  }

  private static CheckUnderTest checkFor(String host, Step... steps) {
    return CheckUnderTest.of(steps)
        .with("derived", "x-$(base64(secret.PASSWORD))")
        .scoped("PASSWORD", List.of(host), List.of());
  }

  private static Ask post() {
    return Ask.post(url("127.0.0.1", "/a"));
  }

  static Stream<Ask> everyPlaceForASecret() {
    return Stream.of(
        Ask.get(url("127.0.0.1", "/$(secret.PASSWORD)")),
        post().query("q", "$(secret.PASSWORD)"),
        post().header("x-key", "$(secret.PASSWORD)"),
        post().header("x-key", "$(derived)"),
        post().body(new HttpBody.Text(SECRET)),
        post().body(new HttpBody.Form(Map.of("f", SECRET))),
        post().body(new HttpBody.Multipart(Map.of("f", SECRET))),
        post().body(new HttpBody.Json(new TemplateTree.Leaf(SECRET))),
        post().auth(new HttpAuth.Bearer(SECRET)),
        post().auth(new HttpAuth.Basic(Template.literal("eva"), SECRET)));
  }

  @ParameterizedTest
  @MethodSource("everyPlaceForASecret")
  void nothingIsSentThatHoldsASecretOfOtherHosts(Ask ask) {
    assertForbidden(runFor("shop.example.com", ask.named("one")), 0);
  }

  @Test
  void aSavedAnswerThatRepeatsTheSecretDoesNotTakeItElsewhere() {
    SHOP.stubFor(get("/echo").willReturn(aResponse().withHeader("x-echo", "you said hunter22")));
    Probed probed =
        runFor(
            "localhost",
            Ask.get(url("localhost", "/echo"))
                .header("x-key", "$(secret.PASSWORD)")
                .save("echo", new SaveSource.Header("x-echo"))
                .named("one"),
            post().header("x-other", "$(echo)").named("two"));

    assertForbidden(probed, 1);
  }

  @Test
  void aRedirectDoesNotTakeItElsewhere() {
    SHOP.stubFor(
        get("/away?k=hunter22")
            .willReturn(
                aResponse()
                    .withStatus(302)
                    .withHeader("location", url("127.0.0.1", "/steal?k=%68unter22"))));
    Probed probed =
        runFor(
            "localhost",
            Ask.get(url("localhost", "/away")).query("k", "$(secret.PASSWORD)").named("one"));

    assertForbidden(probed, 1);
  }

  @Test
  void anAddressInPlaceOfDnsDoesNotTakeItElsewhereUnlessTheHostProvesItself() {
    Probed probed =
        runFor(
            "shop.example.com",
            Ask.get(url("shop.example.com", "/a"))
                .resolve("shop.example.com", "127.0.0.1")
                .header("x-key", "$(secret.PASSWORD)")
                .named("one"));

    assertForbidden(probed, 0);
    assertThat(probed.finding().message()).contains("not by way of 127.0.0.1; use https");
  }

  @Test
  void anOauthStepDoesNotTakeItElsewhere() {
    OAuthExchange exchange =
        new OAuthExchange(
            new OAuthExchange.Endpoints(
                Template.literal(url("127.0.0.1", "")),
                null,
                Template.literal(url("127.0.0.1", "/token")),
                null),
            OAuthExchange.Grant.CLIENT_CREDENTIALS,
            new OAuthExchange.Client(
                Template.literal("probe"), SECRET, null, OAuthExchange.ClientAuth.POST, List.of()),
            Map.of(),
            null,
            null);
    Step token =
        new Step("Token", false, null, new Step.Action.OAuth(exchange), List.of(), Map.of());
    Probed probed = runFor("id.example.com", token);

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertThat(SHOP.findAll(anyRequestedFor(anyUrl())))
        .noneMatch(request -> request.getMethod().value().equals("POST"));
  }

  private static void assertForbidden(Probed probed, int sentBefore) {
    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertThat(probed.finding().message()).startsWith("secret PASSWORD may go to ");
    assertThat(SHOP.findAll(anyRequestedFor(anyUrl()))).hasSize(sentBefore);
  }
}
