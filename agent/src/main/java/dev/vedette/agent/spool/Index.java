// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.checks.model.report.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the spool holds, by run and by due instant, and what of it is not on disk. Guarded by the
 * store.
 */
final class Index {
  private final TreeSet<Entry> reports = new TreeSet<>();
  private final Map<RunId, Entry> reportOf = new HashMap<>();
  private final Map<RunId, Entry> startOf = new HashMap<>();
  private final Set<Entry> unsaved = new LinkedHashSet<>();
  private long unsavedBytes;

  /** Enters a record. False when there is one like it for the same run already. */
  boolean add(Entry entry) {
    Map<RunId, Entry> known = entry.kind == SpoolRecord.Kind.REPORT ? reportOf : startOf;
    if (known.putIfAbsent(entry.run, entry) != null) {
      return false;
    }
    if (entry.kind == SpoolRecord.Kind.REPORT) {
      reports.add(entry);
    }
    if (entry.frame() != null) {
      unsave(entry);
    }
    return true;
  }

  /** Notes that the entry is in memory only. */
  void unsave(Entry entry) {
    if (unsaved.add(entry)) {
      unsavedBytes += entry.length();
    }
  }

  /** Notes that the entries are on disk. */
  void saved(List<Entry> entries) {
    for (Entry entry : entries) {
      if (unsaved.remove(entry)) {
        unsavedBytes -= entry.length();
      }
    }
  }

  /** Forgets all of a run. */
  void remove(RunId run) {
    Entry report = reportOf.remove(run);
    if (report != null) {
      reports.remove(report);
      forget(report);
    }
    Entry start = startOf.remove(run);
    if (start != null) {
      forget(start);
    }
  }

  /** The oldest not on disk, at most {@code bytes} of them but at least one if there is any. */
  List<Entry> unsaved(long bytes) {
    List<Entry> chosen = new ArrayList<>();
    long sum = 0;
    for (Entry entry : unsaved) {
      sum += entry.length();
      if (sum > bytes && !chosen.isEmpty()) {
        break;
      }
      chosen.add(entry);
    }
    return chosen;
  }

  /** What to give up first of what is in memory: the oldest that passed, else the oldest. */
  Optional<Entry> leastPreciousUnsaved() {
    return unsaved.stream()
        .filter(entry -> !entry.precious)
        .min(Entry::compareTo)
        .or(() -> unsaved.stream().min(Entry::compareTo));
  }

  long unsavedBytes() {
    return unsavedBytes;
  }

  /** Whether the record is on disk; false too when it was given up. */
  boolean isSaved(SpoolRecord record) {
    Entry entry = (record.kind() == SpoolRecord.Kind.REPORT ? reportOf : startOf).get(record.run());
    return entry != null && entry.frame() == null;
  }

  /** Reports by due instant, the oldest first; not a copy. */
  Iterable<Entry> reports() {
    return reports;
  }

  int size() {
    return reports.size();
  }

  Optional<Entry> report(RunId run) {
    return Optional.ofNullable(reportOf.get(run));
  }

  /** Starts without a report. */
  List<Entry> unfinishedStarts() {
    return startOf.values().stream().filter(start -> !reportOf.containsKey(start.run)).toList();
  }

  private void forget(Entry entry) {
    saved(List.of(entry));
    entry.forget();
  }
}
