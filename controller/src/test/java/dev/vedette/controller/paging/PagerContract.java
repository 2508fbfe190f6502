// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Template.Part;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.paging.PageLabels.EpisodeLabels;
import dev.vedette.controller.paging.PageLabels.SubjectLabels;
import dev.vedette.controller.paging.PageMessage.Action;
import dev.vedette.controller.paging.SendResult.RetryLater;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every pager over HTTP must keep; the stub list of reference/pagers.md 4.1. */
public abstract class PagerContract {
  protected static final String SECRET = "canary-5e0c1a7b9d3f4e6a8b2c";
  protected static final Instant NOW = Instant.parse("2026-11-22T03:12:40Z");
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  protected static final WireMockExtension server = WireMockExtension.newInstance().build();

  /** The kind under test. */
  protected abstract PagerKind kind(ReceiverHttp http);

  /** A receiver of that kind at {@code url}, with the secret where such a receiver has one. */
  protected abstract Receiver.Kind receiver(Template url, Template secret);

  /** The status with which such a receiver takes a page. */
  protected abstract int accepted();

  /** Where the key stands in what it was sent. */
  protected abstract String keyOf(JsonNode body);

  @Test
  void isSentWhenTheReceiverTakesIt() {
    answer(aResponse().withStatus(accepted()));

    assertThat(pager().send(trigger())).isEqualTo(new SendResult.Sent());
    assertThat(keyOf(body())).isEqualTo("vedette:shop-login:7:1");
    assertThat(requests().getFirst().header("Content-Type").firstValue())
        .startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 413, 422, 301, 302})
  void isRejectedWhenTheReceiverRefusesItForGood(int status) {
    answer(aResponse().withStatus(status).withBody("{\"errors\": [\"no such key\"]}"));

    SendResult result = pager().send(trigger());

    assertThat(result).isInstanceOf(SendResult.Rejected.class);
    assertThat(((SendResult.Rejected) result).reason())
        .startsWith("localhost answered " + status)
        .contains("no such key");
    assertThat(requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 408})
  void isRetriedWhenTheReceiverIsAtFault(int status) {
    answer(aResponse().withStatus(status));

    assertThat(pager().send(trigger()))
        .isEqualTo(new RetryLater("localhost answered " + status, null, true));
  }

  @Test
  void waitsAsLongAsABusyReceiverSaysAndIsThenSent() {
    inTurn(
        aResponse().withStatus(429).withHeader("Retry-After", "120"),
        aResponse().withStatus(429).withHeader("Retry-After", "Sun, 22 Nov 2026 03:13:40 GMT"),
        aResponse().withStatus(429),
        aResponse().withStatus(accepted()));

    assertThat(pager().send(trigger()))
        .isEqualTo(new RetryLater("localhost answered 429", Duration.ofSeconds(120), false));
    assertThat(pager().send(trigger()))
        .isEqualTo(new RetryLater("localhost answered 429", Duration.ofSeconds(60), false));
    assertThat(pager().send(trigger()))
        .isEqualTo(new RetryLater("localhost answered 429", null, false));
    assertThat(pager().send(trigger())).isEqualTo(new SendResult.Sent());
  }

  @Test
  void mayHaveArrivedWhenTheAnswerIsLostAndHasTheSameKeyAgain() {
    inTurn(aResponse().withFault(Fault.EMPTY_RESPONSE), aResponse().withStatus(accepted()));

    assertThat(pager().send(trigger())).isInstanceOfSatisfying(RetryLater.class, this::maybeTaken);
    assertThat(pager().send(trigger())).isEqualTo(new SendResult.Sent());
    assertThat(requests())
        .extracting(request -> keyOf(parse(request)))
        .hasSizeGreaterThan(1)
        .containsOnly("vedette:shop-login:7:1");
  }

  @Test
  void mayHaveArrivedWhenTheConnectionIsReset() {
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(pager().send(trigger())).isInstanceOfSatisfying(RetryLater.class, this::maybeTaken);
  }

  @Test
  void mayHaveArrivedWhenTheAnswerBreaksOff() {
    answer(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));

    assertThat(pager().send(trigger())).isInstanceOfSatisfying(RetryLater.class, this::maybeTaken);
  }

  @Test
  void givesUpOnASlowReceiver() {
    answer(aResponse().withStatus(accepted()).withFixedDelay(30_000));

    assertThat(pager(Duration.ofMillis(300)).send(trigger()))
        .isInstanceOfSatisfying(RetryLater.class, this::maybeTaken);
  }

  @Test
  void hasNotArrivedWhenNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    SendResult result = open("http://localhost:" + port + "/", TIMEOUT).send(trigger());

    assertThat(result)
        .isEqualTo(
            new RetryLater(
                "cannot reach localhost:%d (ConnectException)".formatted(port), null, false));
  }

  @Test
  void sendsAResolveForAKeyThatTheReceiverDoesNotKnow() {
    answer(aResponse().withStatus(accepted()));

    assertThat(pager().send(message(Action.RESOLVE, "RESOLVED shop-login", "")))
        .isEqualTo(new SendResult.Sent());
    assertThat(keyOf(body())).isEqualTo("vedette:shop-login:7:1");
  }

  @Test
  void showsNoSecretThatTheReceiverSaysBack() {
    answer(aResponse().withStatus(400).withBody("unknown key " + SECRET));

    assertThat(pager().send(trigger()).toString())
        .contains("unknown key [secret]")
        .doesNotContain(SECRET);
  }

  @Test
  void cannotBeOpenedWithoutItsSecret() {
    Optional<OpenedPager> opened =
        kind(http(TIMEOUT))
            .open(
                receiver(Template.literal("http://localhost/"), secret()),
                name -> Optional.empty());

    assertThat(opened)
        .contains(
            new OpenedPager.Unusable(
                "secret KEY is missing; set VEDETTE_SECRET_KEY for the controller or add the file KEY"
                    + " to its secrets folder"));
  }

  @Test
  void leavesOtherKindsAlone() {
    assertThat(
            kind(http(TIMEOUT)).open(new Receiver.Kind.Slack(secret()), name -> Optional.of("x")))
        .isEmpty();
  }

  private void maybeTaken(RetryLater later) {
    assertThat(later.maybeTaken()).isTrue();
    assertThat(later.reason()).startsWith("no answer from localhost:");
  }

  protected final Pager pager() {
    return pager(TIMEOUT);
  }

  private Pager pager(Duration timeout) {
    return open("http://localhost:" + server.getPort() + "/events", timeout);
  }

  private Pager open(String url, Duration timeout) {
    OpenedPager opened =
        kind(http(timeout))
            .open(receiver(Template.literal(url), secret()), name -> Optional.of(SECRET))
            .orElseThrow();
    return ((OpenedPager.Ready) opened).pager();
  }

  private static ReceiverHttp http(Duration timeout) {
    return new ReceiverHttp(timeout, InstantSource.fixed(NOW));
  }

  private static Template secret() {
    return new Template("$(secret.KEY)", List.of(new Part.Value(new Expression.Secret("KEY"))));
  }

  protected static void answer(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  private static void inTurn(ResponseDefinitionBuilder... responses) {
    for (int i = 0; i < responses.length; i++) {
      server.stubFor(
          any(anyUrl())
              .inScenario("in turn")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
              .willReturn(responses[i])
              .willSetStateTo("after " + (i + 1)));
    }
  }

  protected static List<LoggedRequest> requests() {
    return server.findAll(anyRequestedFor(anyUrl()));
  }

  protected static JsonNode body() {
    return parse(requests().getFirst());
  }

  private static JsonNode parse(LoggedRequest request) {
    try {
      return JSON.readTree(request.getBody());
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + request.getBodyAsString(), e);
    }
  }

  protected static PageMessage trigger() {
    return message(Action.TRIGGER, "CRITICAL shop-login: wrong answer", "Step \"Sign in\": wrong.");
  }

  protected static PageMessage message(Action action, String headline, String body) {
    return new PageMessage(
        "vedette:shop-login:7:1",
        action,
        Severity.CRITICAL,
        NOW,
        new PageMessage.Text(
            headline,
            body,
            "https://wiki.example.com/runbooks/login",
            "https://vedette.example.com/incidents/7"),
        new PageLabels(
            "check",
            new SubjectLabels("shop-login", "failing", "id.example.com"),
            new EpisodeLabels(7, 1),
            List.of("eu-west", "us-east"),
            "web-team",
            Map.of("tier", "critical")));
  }
}
