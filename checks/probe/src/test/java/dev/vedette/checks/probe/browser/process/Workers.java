// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.protocol.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Real processes of the fake worker. */
final class Workers {
  static final ProcessTable TABLE = ProcessTable.ofThisSystem();
  static final Duration LONG = Duration.ofSeconds(60);

  private Workers() {}

  static WorkerCommand command(String mode) {
    return WorkerCommand.ofThisJvm(FakeWorker.class.getName(), List.of(mode));
  }

  static Worker start(Path folder) {
    return start(folder, "ready", LONG);
  }

  static Worker start(Path folder, String mode, Duration longest) {
    Folders.make(folder);
    Kin kin = new Kin(TABLE, folder, System::nanoTime);
    return Worker.start(WorkerProcess.start(command(mode), folder, kin), longest, 0);
  }

  /** What it says to the word. */
  static String say(Worker worker, String word) {
    Answer answer = worker.ask(FakeWorker.word(word), LONG);
    return String.valueOf(((Answer.Seen) answer).text());
  }

  static long sayPid(Worker worker, String word) {
    return Long.parseLong(say(worker, word));
  }

  static boolean lives(long pid) {
    return TABLE.read().stream().anyMatch(entry -> entry.pid() == pid);
  }

  /** No process names the folder, and it is not there. */
  static void assertNothingLeft(Path folder) {
    assertThat(TABLE.read())
        .noneMatch(entry -> TABLE.traces(entry.pid()).contains(folder.toString()));
    assertThat(folder).doesNotExist();
  }

  static void signal(String name, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor())
        .isZero();
  }
}
