// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.Vitals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserMessageTest {
  private static final ObjectMapper TREES = new ObjectMapper();
  private final RunReport report = SampleReports.browser();
  private final Detail.Browser browser = (Detail.Browser) report.detail();

  @Test
  void aBrowsersReportComesBackAsItWent() throws IOException {
    assertThat(read(tree())).isEqualTo(browser);
  }

  @Test
  void durationsAreMicrosecondsAndWhatWasNotSeenIsLeftOut() throws IOException {
    ObjectNode json = tree();

    assertThat(json.at("/detail/browser/visits/0/vitals/lcp/timeMicros").longValue())
        .isEqualTo(560_000);
    assertThat(json.at("/detail/browser/visits/1/vitals").isEmpty()).isTrue();
    assertThat(json.at("/detail/browser/loads/0/timing/phasesMicros/wait").longValue())
        .isEqualTo(300_000);
    assertThat(json.at("/detail/browser/owners/0/criticalMicros").longValue()).isEqualTo(450_000);
    assertThat(json.at("/detail/browser/evidence/0/kind").textValue()).isEqualTo("screenshot");
  }

  @Test
  void unknownWordsBecomeUnknownOrAreLeftOut() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/detail/browser/evidence/0")).put("kind", "smell");
    ((ObjectNode) json.at("/detail/browser/loads/0/timing/phasesMicros")).put("teleport", 3);

    Detail.Browser read = (Detail.Browser) read(json);

    assertThat(read.evidence().getFirst().kind()).isEqualTo(Evidence.Kind.UNKNOWN);
    assertThat(read.loads()).isEqualTo(browser.loads());
  }

  @Test
  void whatAnOlderAgentDoesNotSayIsNothing() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/detail/browser")).retain("version", "visits");
    ((ObjectNode) json.at("/detail/browser/visits/0")).remove("vitals");

    Detail.Browser read = (Detail.Browser) read(json);

    assertThat(read.visits().getFirst().vitals()).isEqualTo(Vitals.NONE);
    assertThat(read.loads()).isEqualTo(new Detail.Loads(List.of(), 0));
    assertThat(read.owners()).isEmpty();
    assertThat(read.evidence()).isEmpty();
  }

  @Test
  void whatAnOlderAgentDoesNotAddUpIsAddedUpHere() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/detail/browser")).remove("thirdPartyMicros");

    Detail.Browser read = (Detail.Browser) read(json);

    assertThat(read.parties().third()).isEqualTo(Duration.ofMillis(650));
  }

  @Test
  void anAgentThatSaidOnlyTheExchangesOfItsBrowserIsStillRead() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/detail")).remove("browser");

    assertThat(read(json)).isEqualTo(browser.exchanges());
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/detail/browser/evidence/0")).remove("sha256");

    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining("sha256");
  }

  private ObjectNode tree() throws IOException {
    return (ObjectNode) TREES.readTree(Wire.write(ReportMessage.of(report)));
  }

  private static Detail read(ObjectNode json) throws IOException {
    return Wire.read(TREES.writeValueAsBytes(json), ReportMessage.class).report().detail();
  }
}
