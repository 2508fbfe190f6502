// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.StepReport;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportMessageTest {
  private static final ObjectMapper TREES = new ObjectMapper();
  private final RunReport full = SampleReports.full();

  @Test
  void aReportComesBackAsItWent() {
    byte[] json = Wire.write(ReportMessage.of(full));

    assertThat(Wire.read(json, ReportMessage.class).report()).isEqualTo(full);
  }

  @Test
  void theSmallestReportComesBackToo() {
    RunReport passed =
        new RunReport(
            full.id(),
            full.attempt(),
            full.timing(),
            new RunReport.Judgement(Verdict.PASSED, null, full.judgement().quality()),
            List.of(),
            new Detail.None());

    assertThat(Wire.read(Wire.write(ReportMessage.of(passed)), ReportMessage.class).report())
        .isEqualTo(passed);
  }

  @Test
  void instantsAreTextAndDurationsMicroseconds() throws IOException {
    ObjectNode json = tree();

    assertThat(json.at("/attempt/slot/due").textValue()).isEqualTo("2026-03-01T03:12:40.250Z");
    assertThat(json.at("/timing/durationMicros").longValue()).isEqualTo(98_765);
    assertThat(json.at("/timing/latenessMicros").longValue()).isEqualTo(-55);
    assertThat(json.at("/detail/hops/0/phasesMicros/wait").longValue()).isEqualTo(70_000);
  }

  @Test
  void unknownKeysAreIgnored() throws IOException {
    ObjectNode json = tree();
    json.put("mood", "good");
    ((ObjectNode) json.at("/detail/hops/0/request")).put("mood", "good");

    assertThat(read(json)).isEqualTo(full);
  }

  @Test
  void unknownWordsBecomeUnknown() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/judgement/finding")).put("cause", "gremlins");
    ((ObjectNode) json.at("/detail/hops/0/phasesMicros")).put("teleport", 3);
    ((ObjectNode) json.at("/steps/0")).put("status", "postponed");

    RunReport report = read(json);

    assertThat(report.judgement().finding().cause()).isEqualTo(Cause.UNKNOWN);
    assertThat(report.detail()).isEqualTo(full.detail());
    assertThat(report.steps().getFirst().status()).isEqualTo(StepReport.Status.ERRORED);
  }

  @Test
  void anUnknownVerdictCountsAsErroredAndSaysSo() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/judgement")).put("verdict", "puzzled");

    RunReport.Judgement judgement = read(json).judgement();

    assertThat(judgement.verdict()).isEqualTo(Verdict.ERRORED);
    assertThat(judgement.finding().message()).contains("puzzled");
  }

  @Test
  void anUnknownDetailIsNone() throws IOException {
    ObjectNode json = tree();
    ((ObjectNode) json.at("/detail")).put("kind", "smell");

    assertThat(read(json).detail()).isEqualTo(new Detail.None());
  }

  @Test
  void whatIsMissingOrMalformedIsNamed() throws IOException {
    ObjectNode noStart = tree();
    ((ObjectNode) noStart.at("/timing")).remove("started");
    ObjectNode badSlot = tree();
    ((ObjectNode) badSlot.at("/attempt/slot")).put("check", "Not An Id");
    ObjectNode failedOfNothing = tree();
    ((ObjectNode) failedOfNothing.at("/judgement")).remove("finding");

    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> read(noStart))
        .withMessageContaining("started");
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> read(badSlot))
        .withMessageContaining("Not An Id");
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> read(failedOfNothing))
        .withMessageContaining("without a finding");
  }

  @Test
  void aDueInstantFinerThanAMillisecondIsRefused() {
    SlotMessage fine =
        new SlotMessage("a", "b", Instant.parse("2026-01-01T00:00:00.000001Z"), "manual", 1);

    assertThatExceptionOfType(WireException.class).isThrownBy(fine::slot);
  }

  private ObjectNode tree() throws IOException {
    return (ObjectNode) TREES.readTree(Wire.write(ReportMessage.of(full)));
  }

  private static RunReport read(ObjectNode json) throws IOException {
    return Wire.read(TREES.writeValueAsBytes(json), ReportMessage.class).report();
  }
}
