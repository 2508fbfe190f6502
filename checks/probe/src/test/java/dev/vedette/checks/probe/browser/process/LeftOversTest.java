// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static dev.vedette.checks.probe.browser.process.Workers.TABLE;
import static dev.vedette.checks.probe.browser.process.Workers.assertNothingLeft;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LeftOversTest {
  @TempDir(factory = ShortTempDir.class)
  private Path root;

  private Process owner;
  private List<Long> pids;

  @BeforeEach
  void startOwner() throws Exception {
    owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                PoolOwner.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String line = owner.inputReader().readLine();
    pids = Arrays.stream(line.split(" ", -1)).map(Long::valueOf).toList();
  }

  @AfterEach
  void endOwner() throws Exception {
    owner.destroyForcibly().waitFor();
    sweep();
  }

  @Test
  void ofAnAgentThatWasKilledAreSweptByTheNextPool() throws Exception {
    Workers.signal("STOP", pids.getFirst());
    owner.destroyForcibly().waitFor();
    assertThat(pids).allMatch(Workers::lives);

    WorkerPool.start(root, () -> Workers.command("ready"), PoolLimits.of(1), System::nanoTime)
        .close();

    assertThat(pids).noneMatch(Workers::lives);
    assertNothingLeft(root.resolve(OwnerFolder.PREFIX));
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void areSweptThoughTheirFolderIsGoneAlready() throws Exception {
    Workers.signal("STOP", pids.getFirst());
    owner.destroyForcibly().waitFor();
    try (var folders = Files.list(root)) {
      folders.forEach(Folders::delete);
    }

    sweep();

    assertThat(pids).noneMatch(Workers::lives);
  }

  @Test
  void areNotWhatALivingAgentHas() throws Exception {
    sweep();

    assertThat(pids).allMatch(Workers::lives);
    assertThat(root).isNotEmptyDirectory();
  }

  @Test
  void areNotWhatHasAnotherName() throws Exception {
    Path other = Files.createDirectory(root.resolve(OwnerFolder.PREFIX + "notes"));

    sweep();

    assertThat(other).exists();
  }

  private void sweep() {
    new LeftOvers(root, TABLE, System::nanoTime).sweep();
  }
}
