// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.time.Instant;
import java.util.List;

/** What Java itself knows of processes: no groups, no environments, no memory. */
final class HandleTable implements ProcessTable {
  @Override
  public List<Entry> read() {
    return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive).map(this::entry).toList();
  }

  private Entry entry(ProcessHandle handle) {
    long parent = handle.parent().map(ProcessHandle::pid).orElse(-1L);
    long start = handle.info().startInstant().map(Instant::toEpochMilli).orElse(-1L);
    return new Entry(handle.pid(), parent, -1, -1, start);
  }

  @Override
  public String traces(long pid) {
    return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("");
  }

  @Override
  public long memory(long pid) {
    return 0;
  }

  @Override
  public long resident(long pid) {
    return 0;
  }
}
