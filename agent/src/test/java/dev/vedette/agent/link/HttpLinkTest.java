// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.probe.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpLinkTest {
  @RegisterExtension
  static final WireMockExtension CONTROLLER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private HttpLink link;

  @BeforeEach
  void connect() {
    URI url = URI.create("http://127.0.0.1:" + CONTROLLER.getPort());
    link = new HttpLink(new OkHttpClient(), url, new Secret("token-token-token"));
  }

  @Test
  void showsItsTokenAndItsVersion() {
    CONTROLLER.stubFor(
        post("/agent/v1/clock")
            .withHeader("Authorization", equalTo("Bearer token-token-token"))
            .withHeader("Vedette-Protocol", equalTo("1"))
            .willReturn(okJson("{\"t0\":1,\"t1\":2,\"t2\":3,\"mood\":\"good\"}")));

    assertThat(link.clock(new ClockQuestion(1))).isEqualTo(new ClockAnswer(1, 2, 3));
  }

  @Test
  void sendsReportsPacked() {
    CONTROLLER.stubFor(post("/agent/v1/reports").willReturn(okJson("{\"answers\":[]}")));

    link.report(new EncodedBatch("a", "eu-west", List.of(), List.of(), null));

    CONTROLLER.verify(
        postRequestedFor(urlEqualTo("/agent/v1/reports"))
            .withHeader("Content-Encoding", equalTo("gzip"))
            .withRequestBody(matchingJsonPath("$.location", equalTo("eu-west"))));
  }

  @Test
  void putsEvidenceWithItsAgentAndItsHash() {
    RunId run = RunId.parse("019b0a00-0000-7000-8000-000000000001");
    String path = "/agent/v1/evidence/" + run + "/step-1.png";
    CONTROLLER.stubFor(put(path).willReturn(status(204)));

    byte[] content = "abc".getBytes(StandardCharsets.US_ASCII);
    link.evidence(new EvidenceUpload(new AgentId("one"), run, "step-1.png", content));

    CONTROLLER.verify(
        putRequestedFor(urlEqualTo(path))
            .withHeader("Authorization", equalTo("Bearer token-token-token"))
            .withHeader("Vedette-Agent", equalTo("one"))
            .withHeader(
                "Vedette-Sha256",
                equalTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
            .withRequestBody(equalTo("abc")));
  }

  @Test
  void fetchesADefinitionAsItIs() {
    CONTROLLER.stubFor(get("/agent/v1/definitions/abc").willReturn(okJson("{\"ü\":1}")));

    assertThat(link.definition("abc")).isEqualTo("{\"ü\":1}");
  }

  @Test
  void handsOnTheKindTheMessageAndTheMendOfAnError() {
    CONTROLLER.stubFor(
        post("/agent/v1/clock")
            .willReturn(
                status(401)
                    .withBody(
                        "{\"error\":{\"kind\":\"operator\",\"message\":\"wrong token\","
                            + "\"mend\":\"give the right one\"}}")));

    assertThatExceptionOfType(LinkException.class)
        .isThrownBy(() -> link.clock(new ClockQuestion(1)))
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.OPERATOR);
              assertThat(e.getMessage()).isEqualTo("wrong token");
              assertThat(e.mend()).isEqualTo("give the right one");
            });
  }

  @Test
  void makesTheBestOfAnErrorWithoutABody() {
    assertThat(kindOf(403)).isEqualTo(Kind.OPERATOR);
    assertThat(kindOf(404)).isEqualTo(Kind.OPERATOR);
    assertThat(kindOf(413)).isEqualTo(Kind.YOURS);
    assertThat(kindOf(429)).isEqualTo(Kind.RETRY);
    assertThat(kindOf(502)).isEqualTo(Kind.RETRY);
  }

  @Test
  void triesAgainWhatBrokeOff() {
    CONTROLLER.stubFor(
        post("/agent/v1/clock").willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

    assertThatExceptionOfType(LinkException.class)
        .isThrownBy(() -> link.clock(new ClockQuestion(1)))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.RETRY));
  }

  @Test
  void doesNotTakeAnythingForAController() {
    CONTROLLER.stubFor(post("/agent/v1/clock").willReturn(okJson("<html>")));

    assertThatExceptionOfType(LinkException.class)
        .isThrownBy(() -> link.clock(new ClockQuestion(1)))
        .withMessageContaining("not a controller's");
  }

  private Kind kindOf(int status) {
    CONTROLLER.stubFor(post("/agent/v1/clock").willReturn(status(status)));
    try {
      link.clock(new ClockQuestion(1));
      throw new AssertionError("no error for status " + status);
    } catch (LinkException e) {
      return e.kind();
    }
  }
}
