// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Linux's {@code /proc}; see proc(5). */
final class ProcFolder implements ProcessTable {
  private static final long PAGE = 4096;

  private final Path proc;

  ProcFolder(Path proc) {
    this.proc = proc;
  }

  @Override
  public List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc, "[0-9]*")) {
      folders.forEach(folder -> entry(text(folder.resolve("stat"))).ifPresent(entries::add));
    } catch (IOException e) {
      throw new IllegalStateException(proc + " cannot be read", e);
    }
    return entries;
  }

  /** The name in parentheses may hold anything, so fields are counted from its end. */
  static Optional<Entry> entry(String stat) {
    int nameEnd = stat.lastIndexOf(')');
    if (nameEnd < 0) {
      return Optional.empty();
    }
    long pid = Long.parseLong(stat.substring(0, stat.indexOf(' ')));
    List<String> fields = List.of(stat.substring(nameEnd + 1).strip().split(" ", -1));
    if (fields.getFirst().equals("Z") || fields.getFirst().equals("X")) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            pid, number(fields, 4), number(fields, 5), number(fields, 6), number(fields, 22)));
  }

  /** By proc(5)'s count of fields, where the state is the third. */
  private static long number(List<String> fields, int field) {
    return Long.parseLong(fields.get(field - 3));
  }

  @Override
  public String traces(long pid) {
    Path folder = folder(pid);
    return text(folder.resolve("cmdline"))
        + '\0'
        + text(folder.resolve("environ"))
        + '\0'
        + link(folder.resolve("cwd"));
  }

  /** Of a sandboxed process only the plain counts may be read: what it shares is left out then. */
  @Override
  public long memory(long pid) {
    Path folder = folder(pid);
    return text(folder.resolve("smaps_rollup"))
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseGet(() -> resident(pid) - PAGE * pages(pid, 2));
  }

  @Override
  public long resident(long pid) {
    return PAGE * pages(pid, 1);
  }

  /**
   * A count of {@code statm}: the first is of what is resident, the second of that what is shared.
   */
  private long pages(long pid, int count) {
    List<String> counts = List.of(text(folder(pid).resolve("statm")).strip().split(" ", -1));
    return counts.size() <= count ? 0 : Long.parseLong(counts.get(count));
  }

  private Path folder(long pid) {
    return proc.resolve(Long.toString(pid));
  }

  /** Empty when the process is gone or may not be looked at. */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static String link(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
