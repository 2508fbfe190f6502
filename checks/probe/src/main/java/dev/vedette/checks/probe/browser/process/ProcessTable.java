// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes of this machine, as far as this process may see them. */
interface ProcessTable {
  /**
   * A process that lives; one that ended and is not yet reaped does not.
   *
   * @param group its process group, or −1 where the system does not say
   * @param session or −1
   * @param start when it began, in a unit of the system's; with the pid it names one process for
   *     ever
   */
  record Entry(long pid, long parent, long group, long session, long start) {
    boolean isSame(Entry other) {
      return pid == other.pid && start == other.start;
    }
  }

  /** The one of the system that this runs on. */
  static ProcessTable ofThisSystem() {
    Path proc = Path.of("/proc");
    return Files.isReadable(proc.resolve("self/stat")) ? new ProcFolder(proc) : new HandleTable();
  }

  /** All that live now. */
  List<Entry> read();

  /**
   * Where a process names paths: its command line, environment and working folder, as far as they
   * may be read. May hold secrets of any process: to be searched, never kept or shown.
   */
  String traces(long pid);

  /** Its share of the machine's memory in bytes; 0 when that cannot be read. Some 10 ms. */
  long memory(long pid);

  /** The same, with what it shares with others counted in full. Well under 1 ms. */
  long resident(long pid);
}
