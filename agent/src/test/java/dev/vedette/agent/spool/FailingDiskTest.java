// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import static dev.vedette.agent.spool.SpoolSamples.failed;
import static dev.vedette.agent.spool.SpoolSamples.passed;
import static dev.vedette.agent.spool.SpoolSamples.run;
import static dev.vedette.agent.spool.SpoolSamples.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingDiskTest {
  private static final SpoolLimits LIMITS = new SpoolLimits(1 << 20, 2_000, 1_000);

  @TempDir Path folder;
  private FailingFiles disk;
  private Spool spool;

  @BeforeEach
  void open() throws IOException {
    disk = new FailingFiles(folder);
    spool = Spool.open(disk, LIMITS);
  }

  @Test
  void goesOnFromMemoryWhenTheDiskBecomesReadOnlyAndSaysSo() throws Exception {
    write(passed(1));
    disk.readOnly(true);
    write(failed(2), passed(3));

    assertThat(spool.health().trouble()).contains("Read-only");
    assertThat(runs(spool)).containsExactly(run(1), run(2), run(3));
  }

  @Test
  void bringsMemoryToDiskByItselfWhenTheDiskWorksAgain() throws Exception {
    disk.syncFails(true);
    write(failed(1), passed(2));
    disk.syncFails(false);
    spool.step();

    assertThat(spool.health().trouble()).isNull();
    spool.close();
    try (Spool again = Spool.open(folder, LIMITS)) {
      assertThat(runs(again)).containsExactly(run(1), run(2));
    }
  }

  @Test
  void givesUpTheOldestPassingInMemoryFirstAndCounts() throws Exception {
    disk.readOnly(true);
    for (int number = 0; number < 40; number++) {
      write(number < 5 ? failed(number) : passed(number));
    }

    List<RunId> kept = runs(spool);
    assertThat(kept).contains(run(0), run(4), run(39)).doesNotContain(run(5));
    assertThat(spool.health().dropped()).isEqualTo(40 - kept.size()).isPositive();
  }

  @Test
  void makesRoomOnAFullDiskByGivingUpWhatPassed() throws Exception {
    for (int number = 0; number < 40; number++) {
      write(number % 4 == 0 ? failed(number) : passed(number));
    }
    disk.roomFor(50);
    write(failed(40), failed(41));

    assertThat(spool.health().trouble()).isNull();
    assertThat(spool.health().dropped()).isPositive();
    assertThat(runs(spool))
        .contains(run(0), run(4), run(8), run(40), run(41))
        .doesNotContain(run(1));
  }

  @Test
  void doesNotLetARunStartThatItCannotNote() throws Exception {
    disk.readOnly(true);
    Thread writer = Thread.ofVirtual().start(this::stepUninterrupted);

    assertThat(spool.addSynced(started(1))).isFalse();
    writer.join();
  }

  @Test
  void notesAStartBeforeItReturns() throws Exception {
    Thread writer = Thread.ofVirtual().start(this::stepUninterrupted);

    assertThat(spool.addSynced(started(1))).isTrue();
    writer.join();
    assertThat(new FolderScan(folder).runs()).containsExactly(run(1));
  }

  private void stepUninterrupted() {
    try {
      spool.step();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(SpoolRecord... records) throws InterruptedException {
    List.of(records).forEach(spool::add);
    spool.step();
  }

  private static List<RunId> runs(Spool spool) {
    return spool.oldest(1000, 1 << 20).stream().map(SpoolRecord::run).toList();
  }
}
