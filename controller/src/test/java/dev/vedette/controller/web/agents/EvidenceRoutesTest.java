// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.controller.intake.KeptDetails;
import dev.vedette.controller.intake.KeptEvidence;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.SampleRuns;
import dev.vedette.controller.web.TestClient;
import dev.vedette.controller.web.WebServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceRoutesTest {
  private static final String TOKEN = "token-of-eu-west-0123";
  private static final String OTHER = "token-of-us-east-0123";
  private static final byte[] SHOT = SampleRuns.bytes("a picture");
  private static final String NAME = "step-2-screenshot.png";
  private static final String AGENT = SampleRuns.AGENT.value();

  private final KeptDetails details = new KeptDetails();
  private final KeptEvidence evidence = new KeptEvidence();
  private final RunReport report = SampleRuns.browser(SHOT);

  @AutoClose
  private final WebServer server =
      new WebServer(
          new Listen("127.0.0.1", 0),
          List.of(
              new AgentGate(AgentTokens.parse(List.of("eu-west=" + TOKEN, "us-east=" + OTHER))),
              new EvidenceRoutes(details, evidence)));

  private TestClient client;

  @BeforeEach
  void start() {
    client = new TestClient(server.start());
    details.insert(List.of(report));
  }

  @Test
  void takesWhatTheReportOfTheRunNames() {
    assertThat(put(TOKEN, AGENT, NAME, SHOT).statusCode()).isEqualTo(204);
    assertThat(put(TOKEN, AGENT, NAME, SHOT).statusCode()).isEqualTo(204);

    assertThat(evidence.find(report.id(), NAME)).hasValue(SHOT);
  }

  @Test
  void keepsNothingOfARunThatNobodyReported() {
    String path = Protocol.EVIDENCE + "019b0a00-0001-7000-8000-000000000001/" + NAME;

    refused(404, send(path, TOKEN, AGENT, SHOT, SampleRuns.sha256(SHOT)));
    refused(404, send(Protocol.EVIDENCE + "no-run/" + NAME, TOKEN, AGENT, SHOT, "00"));
  }

  @Test
  void keepsNothingThatIsForgedForTheRunOfAnotherAgent() {
    refused(403, put(TOKEN, "eu-west-2", NAME, SHOT));
    refused(403, put(OTHER, AGENT, NAME, SHOT));
    refused(401, put("no-token-of-this-one", AGENT, NAME, SHOT));
    refused(403, client.send("PUT", path(NAME), SHOT, "Authorization", "Bearer " + TOKEN));
  }

  @Test
  void keepsNothingThatTheReportDoesNotName() {
    refused(404, put(TOKEN, AGENT, "step-3-screenshot.png", SHOT));
  }

  @Test
  void keepsNothingWhoseContentIsAnother() {
    byte[] forged = SampleRuns.bytes("b picture");
    byte[] longer = SampleRuns.bytes("a picture and more");

    refused(409, put(TOKEN, AGENT, NAME, forged));
    refused(409, put(TOKEN, AGENT, NAME, longer));
    refused(400, send(path(NAME), TOKEN, AGENT, forged, SampleRuns.sha256(SHOT)));
  }

  @Test
  void keepsNothingThatIsTooLarge() {
    byte[] large = new byte[Protocol.MOST_EVIDENCE_BYTES + 1];
    RunReport other = SampleRuns.browser(large);
    details.insert(List.of(other));

    refused(413, put(TOKEN, AGENT, NAME, large));
  }

  private void refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"kind\":\"yours\"");
    assertThat(evidence.isEmpty()).isTrue();
  }

  private HttpResponse<String> put(String token, String agent, String name, byte[] content) {
    return send(path(name), token, agent, content, SampleRuns.sha256(content));
  }

  private String path(String name) {
    return Protocol.EVIDENCE + report.id() + "/" + name;
  }

  private HttpResponse<String> send(
      String path, String token, String agent, byte[] content, String sha256) {
    return client.send(
        "PUT",
        path,
        content,
        "Authorization",
        "Bearer " + token,
        Protocol.AGENT_HEADER,
        agent,
        Protocol.SHA256_HEADER,
        sha256);
  }
}
