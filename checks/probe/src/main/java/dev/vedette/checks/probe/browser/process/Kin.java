// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The processes that come of one worker, wherever they went. A browser has sessions of its own, and
 * its crash handlers become children of process 1: so they are noted while the tree still hangs
 * together, and those that slipped through are known by the worker's temporary folder.
 */
final class Kin {
  private static final long ROUND_NANOS = Duration.ofMillis(5).toNanos();

  private final ProcessTable table;
  private final Path folder;
  private final LongSupplier nanos;
  private final Map<Long, Entry> known = new HashMap<>();

  Kin(ProcessTable table, Path folder, LongSupplier nanos) {
    this.table = table;
    this.folder = folder;
    this.nanos = nanos;
  }

  /** Counts this process in, and notes what is below it. */
  synchronized void found(long pid) {
    List<Entry> all = table.read();
    all.stream().filter(entry -> entry.pid() == pid).forEach(entry -> known.put(pid, entry));
    note(all);
  }

  /** Notes what is below those known, in their groups and in their sessions now. */
  synchronized void note() {
    note(table.read());
  }

  private void note(List<Entry> all) {
    Family family = new Family(all, false);
    family.addAll(living(all));
    known.clear();
    family.members().forEach(member -> known.put(member.pid(), member));
  }

  /** Whether those noted and still living use more memory than so many bytes. */
  synchronized boolean isOver(long bytes) {
    List<Entry> living = living(table.read());
    return living.stream().mapToLong(entry -> table.resident(entry.pid())).sum() > bytes
        && living.stream().mapToLong(entry -> table.memory(entry.pid())).sum() > bytes;
  }

  /**
   * Kills until none is left, and returns those that were still there after {@code longest}: none,
   * unless the kernel itself holds them. A thread that is interrupted finishes this first.
   */
  synchronized Collection<Entry> kill(Duration longest) {
    boolean interrupted = Thread.interrupted();
    long end = nanos.getAsLong() + longest.toNanos();
    Set<Long> groups = new HashSet<>();
    Collection<Entry> left = round(groups);
    while (!left.isEmpty() && nanos.getAsLong() - end < 0) {
      LockSupport.parkNanos(ROUND_NANOS);
      left = round(groups);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return left;
  }

  private Collection<Entry> round(Set<Long> groups) {
    List<Entry> all = table.read();
    Family family = new Family(all, false);
    family.addGroups(groups);
    family.addAll(living(all));
    groups.addAll(family.groups());
    Collection<Entry> doomed = family.members().isEmpty() ? carriers(all) : family.members();
    doomed.forEach(this::kill);
    return doomed;
  }

  /** It is known from now on: a dying process names no folder, but is there for a while. */
  private void kill(Entry entry) {
    known.put(entry.pid(), entry);
    ProcessHandle.of(entry.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  private List<Entry> living(List<Entry> all) {
    List<Entry> living = new ArrayList<>();
    for (Entry entry : all) {
      Entry before = known.get(entry.pid());
      if (before != null && before.isSame(entry)) {
        living.add(entry);
      }
    }
    return living;
  }

  /**
   * Looked for when nobody else is left, for that is a look at every process. A person's shell may
   * stand in the folder: the rest of its session is none of ours.
   */
  private Collection<Entry> carriers(List<Entry> all) {
    String path = folder.toString();
    Family family = new Family(all, true);
    family.addAll(all.stream().filter(entry -> table.traces(entry.pid()).contains(path)).toList());
    return family.members();
  }
}
