// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StepsTest {
  @RegisterExtension
  static final WireMockExtension SHOP =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @AutoClose private final Running running = new Running();

  @BeforeEach
  void stub() {
    SHOP.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("Welcome")));
  }

  private static String url(String path) {
    return SHOP.baseUrl().replace("localhost", "127.0.0.1") + path;
  }

  private static Template text(String source) {
    return Template.of(source);
  }

  @Test
  void carriesSavedValuesFromStepToStep() {
    SHOP.stubFor(
        post("/orders")
            .willReturn(
                okJson("{\"id\": 17, \"status\": \"open\"}")
                    .withStatus(201)
                    .withHeader("etag", "v1")));
    Probed probed =
        running.run(
            CheckUnderTest.of(
                    Ask.post("$(api)/orders")
                        .status("201")
                        .save("order", new SaveSource.Json("$.id"))
                        .save("etag", new SaveSource.Header("etag"))
                        .named("Create"),
                    Ask.delete("$(api)/orders/$(order)")
                        .header("if-match", "$(etag)")
                        .status("2xx")
                        .always()
                        .named("Cancel"))
                .with("api", url("")));

    assertThat(probed.finding()).isNull();
    SHOP.verify(deleteRequestedFor(urlEqualTo("/orders/17")).withHeader("if-match", equalTo("v1")));
  }

  @Test
  void opensOneConnectionForAllStepsOfARun() {
    Probed probed = running.run(Ask.get(url("/a")).named("a"), Ask.get(url("/b")).named("b"));

    assertThat(Running.hops(probed))
        .extracting(hop -> hop.connection().reused())
        .containsExactly(false, true);
  }

  @Test
  void namesHttp2WithoutTls() {
    Probed probed = running.run(Ask.get(url("/")).version(HttpOptions.Version.HTTP_2).named("one"));

    assertThat(probed.finding()).isNull();
    assertThat(Running.hop(probed).answer().protocol()).isEqualTo("h2c");
  }

  @Test
  void saysWhatASavedUrlIsThatIsNone() {
    Probed probed = running.run(CheckUnderTest.of(Ask.get("$(to)").named("one")).with("to", "/x"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.DEFINITION);
    assertThat(probed.finding().message())
        .isEqualTo("'/x', from '$(to)', is not an http or https URL");
  }

  @Test
  void opensAConnectionForEachStepWhenToldTo() {
    Probed probed =
        running.run(Ask.get(url("/a")).named("a"), Ask.get(url("/b")).fresh().named("b"));

    assertThat(Running.hops(probed))
        .extracting(hop -> hop.connection().reused())
        .containsExactly(false, false);
  }

  @Test
  void stopsAtTheFirstStepThatFailsButCleansUp() {
    Probed probed =
        running.run(
            Ask.get(url("/a")).status("404").named("one"),
            Ask.get(url("/b")).named("two"),
            Ask.get(url("/c")).always().named("clean"),
            Ask.get(url("/c/$(order)")).always().named("clean order"));

    assertThat(probed.steps())
        .extracting(StepReport::status)
        .containsExactly(Status.FAILED, Status.SKIPPED, Status.PASSED, Status.SKIPPED);
    assertThat(probed.steps().getLast().finding().message())
        .isEqualTo("not needed: order was never saved");
    assertThat(probed.finding().message())
        .isEqualTo("expected status 404, saw 200 (GET 127.0.0.1:" + SHOP.getPort() + "/a → 200)");
  }

  @Test
  void goesWhereEachStepSays() throws IOException {
    String answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";
    try (ScriptedServer server = ScriptedServer.everywhere(ScriptedServer.answering(answer))) {
      String there = "http://shop.example:" + server.port() + "/";
      Probed probed =
          running.run(
              Ask.get(there).resolve("shop.example", "127.0.0.1").named("one"),
              Ask.get(there).resolve("shop.example", "127.0.0.1").named("again"),
              Ask.get(there).resolve("shop.example", "127.0.0.2").named("two"));

      assertThat(Running.hops(probed))
          .extracting(hop -> hop.connection().address(), hop -> hop.connection().reused())
          .containsExactly(
              tuple("127.0.0.1", false), tuple("127.0.0.1", true), tuple("127.0.0.2", false));
    }
  }

  @Test
  void savesTheFirstOfSeveralJsonValues() {
    SHOP.stubFor(
        get("/json")
            .willReturn(okJson("{\"lines\":[{\"id\":\"a1\"},{\"id\":\"b2\"}],\"none\":[]}")));
    Probed probed =
        running.run(
            CheckUnderTest.of(
                    Ask.get("$(api)/json")
                        .save("line", new SaveSource.Json("$.lines[*].id"))
                        .named("one"),
                    Ask.get("$(api)/lines/$(line)").named("two"))
                .with("api", url("")));

    assertThat(probed.finding()).isNull();
    SHOP.verify(getRequestedFor(urlEqualTo("/lines/a1")));
  }

  @Test
  void blamesTheTargetForAListThatIsEmpty() {
    SHOP.stubFor(get("/json").willReturn(okJson("{\"none\":[]}")));
    List<Operator> exists = List.of(new Operator.Exists(true));
    Probed probed =
        running.run(
            Ask.get(url("/json"))
                .expect(new Expectation.Json("$.none.max()", exists))
                .named("one"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.EXPECTATION);
  }

  @Test
  void keepsTheAuthorsTypeOfAForm() {
    running.run(
        Ask.post(url("/form"))
            .header("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
            .body(new HttpRequest.HttpBody.Form(Map.of("a", Template.literal("1 2"))))
            .named("one"));

    SHOP.verify(
        postRequestedFor(urlEqualTo("/form"))
            .withHeader("content-type", equalTo("application/x-www-form-urlencoded; charset=UTF-8"))
            .withRequestBody(equalTo("a=1+2")));
  }

  @Test
  void refusesALineEndInAHeader() {
    Probed probed = running.run(Ask.get(url("/a")).header("x-key", "value\n").named("one"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.DEFINITION);
    assertThat(probed.finding().message()).startsWith("header x-key holds a character");
  }

  @Test
  void cleansUpAfterASchemaThatRefersToNothing() {
    SHOP.stubFor(get("/json").willReturn(okJson("{}")));
    Probed probed =
        running.run(
            Ask.get(url("/json"))
                .expect(new Expectation.BodySchema("{\"$ref\":\"#/$defs/nope\"}"))
                .named("one"),
            Ask.get(url("/c")).always().named("clean"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.DEFINITION);
    assertThat(probed.finding().message()).startsWith("body schema: ");
    assertThat(probed.steps().getLast().status()).isEqualTo(Status.PASSED);
  }

  @Test
  void keepsCleanUpOutOfTheDurationAndNamesItsFailure() {
    SHOP.stubFor(get("/clean").willReturn(aResponse().withStatus(500).withFixedDelay(80)));
    Probed probed =
        running.run(
            Ask.get(url("/a")).named("one"),
            Ask.get(url("/clean")).status("200").always().named("clean"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.CLEAN_UP);
    assertThat(probed.steps().getLast().status()).isEqualTo(Status.FAILED);
    assertThat(probed.duration()).isEqualTo(probed.steps().getFirst().duration());
  }

  @Test
  void followsRedirectsHopByHopWithTheRunsCookies() {
    SHOP.stubFor(
        post("/login")
            .willReturn(
                aResponse()
                    .withStatus(302)
                    .withHeader("location", "/account")
                    .withHeader("set-cookie", "session=abc; Path=/; HttpOnly")));
    Probed probed =
        running.run(
            Ask.post(url("/login"))
                .body(new HttpRequest.HttpBody.Form(Map.of("user", text("eva"))))
                .expect(
                    new Expectation.Redirects(
                        List.of(new Operator.Equals(new TemplateTree.Leaf(text("1"))))))
                .named("Sign in"));

    assertThat(Running.hops(probed))
        .extracting(hop -> hop.request().method())
        .containsExactly("POST", "GET");
    SHOP.verify(postRequestedFor(urlEqualTo("/login")).withRequestBody(equalTo("user=eva")));
    SHOP.verify(
        getRequestedFor(urlEqualTo("/account")).withHeader("cookie", equalTo("session=abc")));
  }

  @Test
  void doesNotFollowRedirectsWhenToldNotTo() {
    SHOP.stubFor(
        get("/old").willReturn(aResponse().withStatus(301).withHeader("location", "/new")));
    Probed probed = running.run(Ask.get(url("/old")).redirects(0).status("301").named("one"));

    assertThat(probed.finding()).isNull();
    assertThat(Running.hops(probed)).hasSize(1);
  }

  @Test
  void endsARedirectLoop() {
    SHOP.stubFor(
        get("/loop").willReturn(aResponse().withStatus(302).withHeader("location", "/loop")));
    Probed probed = running.run(Ask.get(url("/loop")).named("one"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.REDIRECT);
    assertThat(probed.finding().message())
        .startsWith("more than 5 redirects, the last one to \"/loop\"");
    assertThat(Running.hops(probed)).hasSize(6);
  }

  @Test
  void doesNotFollowARedirectToAFile() {
    SHOP.stubFor(
        get("/trap")
            .willReturn(aResponse().withStatus(302).withHeader("location", "file:///etc/passwd")));
    Probed probed = running.run(Ask.get(url("/trap")).named("one"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.REDIRECT);
  }

  @Test
  void takesNoCredentialToAnotherOrigin() {
    SHOP.stubFor(
        get("/away")
            .willReturn(
                aResponse()
                    .withStatus(307)
                    .withHeader("location", "http://localhost:" + SHOP.getPort() + "/there")));
    running.run(
        Ask.get(url("/away"))
            .auth(new HttpRequest.HttpAuth.Bearer(text("$(secret.PASSWORD)")))
            .header("x-key", "$(secret.PASSWORD)")
            .header("x-plain", "stays")
            .named("one"));

    SHOP.verify(
        getRequestedFor(urlEqualTo("/there"))
            .withHeader("x-plain", equalTo("stays"))
            .withoutHeader("authorization")
            .withoutHeader("x-key"));
  }

  @Test
  void sendsJsonWithTypesKept() {
    Map<String, TemplateTree> fields = new LinkedHashMap<>();
    fields.put("count", new TemplateTree.Leaf(text("$(count)")));
    fields.put("name", new TemplateTree.Leaf(text("order $(count)")));
    running.run(
        Ask.get(url("/n")).save("count", new SaveSource.Status()).named("one"),
        Ask.post(url("/json"))
            .body(new HttpRequest.HttpBody.Json(new TemplateTree.Fields(fields)))
            .named("two"));

    SHOP.verify(
        postRequestedFor(urlEqualTo("/json"))
            .withHeader("content-type", equalTo("application/json"))
            .withRequestBody(equalToJson("{\"count\": 200, \"name\": \"order 200\"}")));
  }

  @Test
  void sendsTextMultipartQueryAndBasicCredentials() {
    running.run(
        Ask.post(url("/text"))
            .body(new HttpRequest.HttpBody.Text(text("plain")))
            .query("q", "a b&c")
            .auth(new HttpRequest.HttpAuth.Basic(text("eva"), text("$(secret.PASSWORD)")))
            .named("one"),
        Ask.post(url("/parts"))
            .body(new HttpRequest.HttpBody.Multipart(Map.of("note", text("hello"))))
            .named("two"));

    SHOP.verify(
        postRequestedFor(urlPathEqualTo("/text"))
            .withQueryParam("q", equalTo("a b&c"))
            .withBasicAuth(
                new com.github.tomakehurst.wiremock.client.BasicCredentials("eva", "hunter22"))
            .withRequestBody(equalTo("plain")));
    SHOP.verify(
        postRequestedFor(urlEqualTo("/parts"))
            .withHeader("content-type", matching("multipart/form-data;.*"))
            .withRequestBody(containing("hello")));
  }

  @Test
  void sendsUserAndPasswordOfTheUrl() {
    String whole = url("/users").replace("http://", "http://ev%61:$(secret.PASSWORD)@");
    running.run(
        Ask.get(whole).named("one"),
        Ask.get(whole).header("authorization", "Token mine").named("two"));

    SHOP.verify(
        1,
        getRequestedFor(urlEqualTo("/users"))
            .withBasicAuth(
                new com.github.tomakehurst.wiremock.client.BasicCredentials("eva", "hunter22")));
    SHOP.verify(
        1,
        getRequestedFor(urlEqualTo("/users")).withHeader("authorization", equalTo("Token mine")));
  }

  @Test
  void blamesTheTargetForAValueThatNoHeaderMayHold() {
    SHOP.stubFor(get("/token").willReturn(okJson("{\"token\": \"one\\ntwo\"}")));
    Probed probed =
        running.run(
            Ask.get(url("/token")).save("proof", new SaveSource.Json("$.token")).named("one"),
            Ask.get(url("/a")).header("authorization", "Bearer $(proof)").named("two"));

    assertThat(probed.steps().getLast().status()).isEqualTo(StepReport.Status.FAILED);
    assertThat(probed.finding().cause()).isEqualTo(Cause.SAVE);
    assertThat(probed.finding().message())
        .isEqualTo("saved proof holds a character that no header may hold (authorization)");
  }

  @Test
  void namesTheHeaderThatCannotBeSent() {
    Probed probed = running.run(Ask.get(url("/a")).header("authorization", "a\nb").named("one"));

    assertThat(probed.finding().message())
        .isEqualTo("header authorization holds a character that no header may hold");
  }

  @Test
  void namesTheGroupThatIsNotPartOfWhatMatches() {
    Probed probed =
        running.run(
            Ask.get(url("/a")).save("x", new SaveSource.Matches("(never seen)?", 1)).named("one"));

    assertThat(probed.finding().message())
        .startsWith("cannot save x, no group 1 of text matching (never seen)? in the answer (GET ");
  }

  @Test
  void namesASaveThatFindsNothing() {
    Probed probed =
        running.run(Ask.get(url("/a")).save("x", new SaveSource.Json("$.id")).named("one"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.SAVE);
    assertThat(probed.finding().message())
        .startsWith("cannot save x, no json $.id in the answer (GET 127.0.0.1:");
  }

  @Test
  void endsAStepAtItsOwnTimeout() {
    SHOP.stubFor(get("/slow").willReturn(aResponse().withFixedDelay(3_000)));
    Probed probed = running.run(Ask.get(url("/slow")).within(Duration.ofMillis(200)).named("one"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(probed.finding().message()).startsWith("no answer within the 200 ms of this step");
  }

  @Test
  void unpacksCompressedAnswersAndCountsBothSizes() {
    SHOP.stubFor(get("/big").willReturn(aResponse().withStatus(200).withBody("a".repeat(20_000))));
    Hop packed = Running.hop(running.run(Ask.get(url("/big")).named("one")));
    Hop plain = Running.hop(running.run(Ask.get(url("/big")).plain().named("one")));

    assertThat(packed.answer().bodySize()).isEqualTo(20_000);
    assertThat(packed.answer().bytesReceived()).isLessThan(2_000);
    assertThat(plain.answer().bytesReceived()).isEqualTo(20_000);
  }

  @Test
  void keepsASecretFromHostsOutsideItsScope() {
    Step step = Ask.get(url("/a")).header("x-key", "$(secret.PASSWORD)").named("one");
    Probed probed =
        running.run(
            CheckUnderTest.of(step)
                .scoped("PASSWORD", List.of("*.example.com"), List.of("web-team")));

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertThat(probed.finding().message())
        .isEqualTo("secret PASSWORD may go to *.example.com only, not to 127.0.0.1");
    assertThat(SHOP.findAll(getRequestedFor(anyUrl()))).isEmpty();
  }

  @Test
  void keepsASecretFromChecksOfOthers() {
    Step step = Ask.get(url("/a")).header("x-key", "$(secret.PASSWORD)").named("one");
    Probed probed =
        running.run(CheckUnderTest.of(step).scoped("PASSWORD", List.of(), List.of("orders")));

    assertThat(probed.finding().message())
        .isEqualTo("secret PASSWORD is for checks of orders only");
  }
}
