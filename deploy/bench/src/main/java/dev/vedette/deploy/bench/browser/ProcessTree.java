// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process and all that came of it use, from Linux's {@code /proc}; see proc(5). */
record ProcessTree(Set<Long> pids) {
  private static final int TICK_MILLIS = 10;
  private static final int PAGE = 4096;
  private static final int NAME_FIELDS = 3;

  /** The process and its descendants as they are now. */
  static ProcessTree of(ProcessHandle root) {
    return new ProcessTree(
        Stream.concat(Stream.of(root), root.descendants())
            .map(ProcessHandle::pid)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Without those of {@code other}. */
  ProcessTree without(ProcessTree other) {
    return new ProcessTree(
        pids.stream().filter(pid -> !other.pids.contains(pid)).collect(Collectors.toSet()));
  }

  /** With one process more. */
  ProcessTree with(ProcessHandle other) {
    return new ProcessTree(
        Stream.concat(pids.stream(), Stream.of(other.pid())).collect(Collectors.toSet()));
  }

  /** Processor time so far in milliseconds, with that of children that have ended. */
  double cpuMillis() {
    return sum(ProcessTree::ticks) * (double) TICK_MILLIS;
  }

  /** Proportional set size in MB (10⁶ bytes); of what may not be looked into, the unshared part. */
  double megabytes() {
    return sum(ProcessTree::memory) / 1e6;
  }

  /** Open file handles. */
  long handles() {
    return sum(ProcessTree::handles);
  }

  private long sum(ToLongFunction<Path> figure) {
    return pids.stream().mapToLong(pid -> figure.applyAsLong(Path.of("/proc/" + pid))).sum();
  }

  /** Fields 14 to 17 of the line, counted from the end of the name, which may hold anything. */
  private static long ticks(Path folder) {
    String stat = text(folder.resolve("stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1));
    return fields.subList(14 - NAME_FIELDS, 18 - NAME_FIELDS).stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static long memory(Path folder) {
    return text(folder.resolve("smaps_rollup"))
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseGet(() -> unshared(text(folder.resolve("statm"))));
  }

  private static long unshared(String statm) {
    List<String> pages = List.of(statm.strip().split(" ", -1));
    return pages.size() < 3
        ? 0
        : (Long.parseLong(pages.get(1)) - Long.parseLong(pages.get(2))) * PAGE;
  }

  private static long handles(Path folder) {
    try (Stream<Path> handles = Files.list(folder.resolve("fd"))) {
      return handles.count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
