// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import static dev.vedette.agent.spool.SpoolSamples.due;
import static dev.vedette.agent.spool.SpoolSamples.failed;
import static dev.vedette.agent.spool.SpoolSamples.passed;
import static dev.vedette.agent.spool.SpoolSamples.run;
import static dev.vedette.agent.spool.SpoolSamples.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vedette.checks.model.report.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final SpoolLimits LIMITS = new SpoolLimits(1 << 20, 1 << 16, 1 << 14);

  @TempDir Path folder;

  @Test
  void givesBackWhatItWasGivenInOrderOfDue() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(2), failed(1), passed(3));

      assertThat(runs(spool)).containsExactly(run(1), run(2), run(3));
      assertThat(spool.oldest(10, 1000).getFirst().body()).isEqualTo(failed(1).body());
      assertThat(spool.oldestDue()).contains(due(1));
    }
  }

  @Test
  void givesNoMoreThanAskedForButAlwaysOne() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(1), passed(2), passed(3));

      assertThat(spool.oldest(2, 1 << 20)).hasSize(2);
      assertThat(spool.oldest(10, 1)).hasSize(1);
    }
  }

  @Test
  void keepsReportsOverARestart() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(1), failed(2));
    }
    try (Spool again = Spool.open(folder, LIMITS)) {
      assertThat(runs(again)).containsExactly(run(1), run(2));
      assertThat(again.oldest(10, 1000).get(1).precious()).isTrue();
    }
  }

  @Test
  void forgetsWhatWasAcknowledgedAndLeavesNoFile() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(1), failed(2));
      spool.forget(List.of(run(1), run(2)));

      assertThat(spool.isEmpty()).isTrue();
    }
    assertThat(segments()).isEmpty();
  }

  @Test
  void deletesAFileAsSoonAsAllOfItIsAcknowledged() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      List<Integer> numbers = IntStream.range(0, 500).boxed().toList();
      for (int number : numbers) {
        write(spool, passed(number));
      }
      assertThat(segments()).hasSizeGreaterThan(2);

      spool.forget(numbers.subList(0, 499).stream().map(SpoolSamples::run).toList());

      assertThat(segments()).hasSize(1);
      assertThat(runs(spool)).containsExactly(run(499));
    }
  }

  @Test
  void keepsOneReportForARun() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(1), passed(1));

      assertThat(runs(spool)).containsExactly(run(1));
    }
  }

  @Test
  void survivesATailTornAtEveryByte() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(1), passed(2), failed(3));
    }
    byte[] whole = Files.readAllBytes(segments().getFirst());
    int last = Frames.scan(whole).frames().getLast().offset();

    for (int length = last; length < whole.length; length++) {
      Path torn = folder.resolve("torn-" + length);
      Files.createDirectories(torn);
      Path file = torn.resolve(segments().getFirst().getFileName());
      Files.write(file, Arrays.copyOf(whole, length));

      try (Spool spool = Spool.open(torn, LIMITS)) {
        assertThat(runs(spool)).containsExactly(run(1), run(2));
        assertThat(spool.health().damaged()).isEqualTo(length == last ? 0 : 1);
        assertThat(Files.size(file)).isEqualTo(last);
      }
    }
  }

  @Test
  void losesOnlyTheRecordThatWasDamaged() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, passed(1), passed(2), failed(3));
    }
    Path file = segments().getFirst();
    byte[] whole = Files.readAllBytes(file);
    Frames.Frame second = Frames.scan(whole).frames().get(1);

    for (int at = second.offset(); at < second.offset() + second.length(); at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x15;
      Files.write(file, damaged);

      try (Spool spool = Spool.open(folder, LIMITS)) {
        assertThat(runs(spool)).as("damage at byte %d", at).containsExactly(run(1), run(3));
        assertThat(spool.health().damaged()).isEqualTo(1);
      }
    }
  }

  @Test
  void takesZerosForNothing() throws Exception {
    Files.write(folder.resolve("0000000000000007.segment"), new byte[4096]);

    try (Spool spool = Spool.open(folder, LIMITS)) {
      assertThat(spool.isEmpty()).isTrue();
      assertThat(spool.health().damaged()).isEqualTo(1);
    }
  }

  @Test
  void remembersAStartThatHasNoReport() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      write(spool, started(1), started(2), failed(2));

      assertThat(spool.unfinishedStarts()).extracting(SpoolRecord::run).containsExactly(run(1));
    }
    try (Spool again = Spool.open(folder, LIMITS)) {
      assertThat(again.unfinishedStarts()).extracting(SpoolRecord::run).containsExactly(run(1));
      assertThat(runs(again)).containsExactly(run(2));
    }
  }

  @Test
  void refusesAFolderThatAnotherUses() throws Exception {
    try (Spool spool = Spool.open(folder, LIMITS)) {
      assertThatExceptionOfType(SpoolInUse.class).isThrownBy(() -> Spool.open(folder, LIMITS));
      assertThat(spool.isEmpty()).isTrue();
    }
  }

  @Test
  void givesUpTheOldestPassingFirstWhenItIsFull() throws Exception {
    SpoolLimits small = new SpoolLimits(1 << 14, 1 << 16, 1 << 11);
    try (Spool spool = Spool.open(folder, small)) {
      for (int number = 0; number < 300; number++) {
        write(spool, number % 10 == 0 ? failed(number) : passed(number));
      }

      List<RunId> kept = runs(spool);
      assertThat(kept).contains(run(299), run(298));
      assertThat(kept).containsAll(IntStream.range(0, 30).mapToObj(i -> run(i * 10)).toList());
      assertThat(kept).doesNotContain(run(1));
      assertThat(spool.health().dropped()).isEqualTo(300 - kept.size());
      assertThat(bytesOnDisk()).isLessThanOrEqualTo((1 << 14) + (1 << 11));
    }
  }

  private void write(Spool spool, SpoolRecord... records) throws InterruptedException {
    for (SpoolRecord record : records) {
      spool.add(record);
    }
    spool.step();
  }

  private static List<RunId> runs(Spool spool) {
    return spool.oldest(1000, 1 << 20).stream().map(SpoolRecord::run).toList();
  }

  private long bytesOnDisk() throws IOException {
    long sum = 0;
    for (Path segment : segments()) {
      sum += Files.size(segment);
    }
    return sum;
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".segment")).sorted().toList();
    }
  }
}
