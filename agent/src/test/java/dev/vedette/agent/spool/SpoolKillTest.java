// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolKillTest {
  private static final int ROUNDS = 4;

  @TempDir Path folder;
  private final Random random = new Random(7);

  @Test
  void losesNothingSyncedWhenItsProcessIsKilled() throws Exception {
    List<Integer> synced = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      synced.addAll(writeAndKill(synced.size() + round * 10_000));

      try (Spool spool = Spool.open(folder, SpoolLimits.DEFAULT)) {
        List<RunId> found =
            spool.oldest(Integer.MAX_VALUE, Long.MAX_VALUE).stream().map(SpoolRecord::run).toList();
        assertThat(found).containsAll(synced.stream().map(SpoolSamples::run).toList());
        assertThat(found).doesNotHaveDuplicates();
      }
    }
    assertThat(synced).hasSizeGreaterThan(ROUNDS);
  }

  /**
   * Reads until a random number of records is synced, kills, then reads what was printed before
   * that.
   */
  private List<Integer> writeAndKill(int from) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                String.valueOf(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int enough = 20 + random.nextInt(200);
    List<Integer> synced = new ArrayList<>();
    try (BufferedReader out = child.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synced.add(Integer.parseInt(line));
        if (synced.size() == enough) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    return synced;
  }
}
