// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcFolderTest {
  private static final String REST = " 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 9 0 65540 1 2";

  @Test
  void readsAProcessOfAnyName() {
    String stat = "65535 (a) S 1 (b c) S 65536 65537 65538" + REST;

    assertThat(ProcFolder.entry(stat)).contains(new Entry(65535, 65536, 65537, 65538, 65540));
  }

  @Test
  void leavesOutWhatEndedAndIsNotReaped() {
    assertThat(ProcFolder.entry("7 (java) Z 1 7 7" + REST)).isEmpty();
  }

  @Test
  void findsThisProcessAndWhereItNamesPaths() {
    ProcFolder proc = new ProcFolder(Path.of("/proc"));
    long self = ProcessHandle.current().pid();

    Entry entry = proc.read().stream().filter(each -> each.pid() == self).findFirst().orElseThrow();

    assertThat(entry.parent()).isEqualTo(ProcessHandle.current().parent().orElseThrow().pid());
    assertThat(entry.start()).isPositive();
    assertThat(proc.traces(self)).contains("java", Path.of("").toAbsolutePath().toString());
    assertThat(proc.memory(self)).isGreaterThan(10_000_000);
    assertThat(proc.resident(self)).isGreaterThan(10_000_000);
  }

  @Test
  void knowsNothingOfAProcessThatIsNotThere() {
    ProcFolder proc = new ProcFolder(Path.of("/proc"));

    assertThat(proc.traces(Integer.MAX_VALUE).strip().replace("\0", "")).isEmpty();
    assertThat(proc.memory(Integer.MAX_VALUE)).isZero();
    assertThat(proc.resident(Integer.MAX_VALUE)).isZero();
  }
}
