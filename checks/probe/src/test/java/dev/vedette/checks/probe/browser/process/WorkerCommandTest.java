// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {
  private static final Path FOLDER = Path.of("/tmp/vbrowser-1-2-1/1w");

  @Test
  void executesThisJavaInASessionOfItsOwnWithBothTemporaryFoldersSet() {
    WorkerCommand command = WorkerCommand.ofThisJvm("shop.Main", List.of("--sandbox=on"));

    assertThat(command.line(FOLDER))
        .contains(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC")
        .contains("-Djava.io.tmpdir=" + FOLDER)
        .endsWith("-cp", System.getProperty("java.class.path"), "shop.Main", "--sandbox=on");
    assertThat(command.line(FOLDER).getFirst()).endsWith("/setsid");
  }

  @Test
  void givesAWorkerNothingOfTheAgentsEnvironmentButThePath() {
    Map<String, String> environment =
        WorkerCommand.ofThisJvm("shop.Main", List.of()).environment(FOLDER);

    assertThat(environment)
        .containsOnlyKeys("PATH", "HOME", "TMPDIR", "LANG", WorkerCommand.MARK)
        .containsEntry("TMPDIR", FOLDER.toString())
        .containsEntry("HOME", FOLDER.toString())
        .containsEntry("PATH", System.getenv("PATH"));
  }
}
