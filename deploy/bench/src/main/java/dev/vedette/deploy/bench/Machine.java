// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a bench ran on, and what its processes took of it. */
public final class Machine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Machine() {}

  /** Cores, architecture, Java. */
  public static ObjectNode describe() {
    return JSON.createObjectNode()
        .put("cores", Runtime.getRuntime().availableProcessors())
        .put("arch", System.getProperty("os.arch"))
        .put("java", Runtime.version().toString());
  }

  /** How often this process has collected garbage so far. */
  static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** Processor time that a process has used so far, its threads all together. */
  public static double cpuMillis(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(used -> used.toNanos() / 1e6)
        .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
  }

  /** Resident memory of a process in MB (10⁶ bytes), from Linux' {@code /proc}. */
  static long residentMegabytes(long pid) {
    return megabytes(pid, "VmRSS:");
  }

  /**
   * The most that a process had resident so far, in MB (10⁶ bytes), from Linux' {@code /proc}; 0
   * once it has ended and nobody has asked how.
   */
  public static long peakMegabytes(long pid) {
    return megabytes(pid, "VmHWM:");
  }

  private static long megabytes(long pid, String key) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the memory of process " + pid, e);
    }
  }
}
