// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.link.Presence;
import dev.vedette.agent.link.ScriptedLink;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.RecordingPause;
import dev.vedette.agent.run.Samples;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolLimits;
import dev.vedette.agent.spool.SpoolRecord;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.ReportAnswer.Fate;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploaderTest {
  @TempDir Path folder;
  private final ScriptedLink link = new ScriptedLink();
  private final RecordingPause pause = new RecordingPause();
  private final List<RunId> settled = new ArrayList<>();
  @AutoClose private Spool spool;
  private Uploader uploader;

  @BeforeEach
  void open() throws IOException {
    spool = Spool.open(folder.resolve("spool"), SpoolLimits.DEFAULT);
    Outgoing outgoing = new Outgoing(spool, new Quarantine(quarantine()), settled::add, lost -> {});
    uploader =
        new Uploader(
            outgoing,
            reports -> new EncodedBatch("a", "eu-west", reports, List.of(), null),
            link,
            new Presence(Samples.LOCATION, URI.create("http://controller"), "test"),
            new BackOff(Duration.ofMillis(250), Duration.ofSeconds(5), () -> 1),
            pause);
  }

  @Test
  void sendsWhatIsSpooledOldestFirstAndForgetsWhatIsKept() throws Exception {
    RunId second = spool(2);
    RunId first = spool(1);
    uploader.step();

    assertThat(sent(0)).containsExactly(first.toString(), second.toString());
    assertThat(settled).containsExactly(first, second);
    assertThat(spool.isEmpty()).isTrue();
  }

  @Test
  void forgetsDuplicatesToo() throws Exception {
    spool(1);
    link.judges(report -> Fate.DUPLICATE);
    uploader.step();

    assertThat(spool.isEmpty()).isTrue();
  }

  @Test
  void sendsAgainWhenTheAnswerDoesNotCome() throws Exception {
    RunId run = spool(1);
    link.refusesBatches(batch -> ScriptedLink.away());
    uploader.step();
    link.refusesBatches(batch -> null);
    uploader.step();

    assertThat(sent(0)).isEqualTo(sent(1)).containsExactly(run.toString());
    assertThat(pause.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(200));
    assertThat(settled).containsExactly(run);
  }

  @Test
  void keepsWhatIsNeitherStoredNorRejected() throws Exception {
    spool(1);
    link.judges(report -> Fate.UNKNOWN);
    for (int i = 0; i < 10; i++) {
      uploader.step();
    }

    assertThat(spool.isEmpty()).isFalse();
    assertThat(pause.waits()).hasSize(10);
  }

  @Test
  void putsAwayWhatIsRejectedThreeTimesAndSendsTheRest() throws Exception {
    RunId poison = spool(1);
    RunId good = spool(2);
    link.judges(report -> report.run().equals(poison.toString()) ? Fate.REJECTED : Fate.STORED);
    uploader.step();
    assertThat(settled).containsExactly(good);
    uploader.step();
    assertThat(spool.isEmpty()).isFalse();
    uploader.step();

    assertThat(spool.isEmpty()).isTrue();
    assertThat(settled).containsExactly(good, poison);
    assertThat(Files.readString(quarantine())).contains(poison.toString()).endsWith("\n");
  }

  @Test
  void findsTheOneReportForWhichABatchIsRefused() throws Exception {
    RunId poison = spool(3);
    for (int number : new int[] {1, 2, 4, 5, 6, 7, 8}) {
      spool(number);
    }
    link.refusesBatches(
        batch ->
            batch.reports().stream().anyMatch(r -> r.run().equals(poison.toString()))
                ? ScriptedLink.refused(Kind.YOURS)
                : null);
    for (int i = 0; i < 40 && !spool.isEmpty(); i++) {
      uploader.step();
    }

    assertThat(spool.isEmpty()).isTrue();
    assertThat(settled).hasSize(8);
    assertThat(Files.readAllLines(quarantine()))
        .hasSize(1)
        .first()
        .asString()
        .contains(poison.toString());
  }

  @Test
  void putsAwayWhatIsNoReport() throws Exception {
    Lease lease = Samples.lease(Samples.DUE, 9);
    spool.add(
        SpoolRecord.report(
            lease.run(), Samples.DUE, false, "{not json".getBytes(StandardCharsets.UTF_8)));
    spool.step();
    RunId good = spool(1);
    for (int i = 0; i < 40 && !spool.isEmpty(); i++) {
      uploader.step();
    }

    assertThat(settled).containsExactlyInAnyOrder(lease.run(), good);
    assertThat(Files.readAllLines(quarantine())).containsExactly("{not json");
  }

  private List<String> sent(int batch) {
    return link.batches.get(batch).reports().stream().map(ReportMessage::run).toList();
  }

  private RunId spool(int second) throws InterruptedException {
    Lease lease = Samples.lease(Samples.DUE.plusSeconds(second), 1);
    RunReport report =
        new RunReport(
            lease.run(),
            new RunReport.Attempt(lease.slot(), 1, Samples.AGENT, Samples.HASH, "-"),
            new RunReport.Timing(lease.slot().due(), Duration.ZERO, Duration.ZERO, Duration.ZERO),
            new RunReport.Judgement(Verdict.PASSED, null, Quality.GOOD),
            List.of(),
            new Detail.None());
    byte[] body = Wire.write(ReportMessage.of(report));
    spool.add(SpoolRecord.report(lease.run(), lease.slot().due(), false, body));
    spool.step();
    return lease.run();
  }

  private Path quarantine() {
    return folder.resolve("quarantine.jsonl");
  }
}
