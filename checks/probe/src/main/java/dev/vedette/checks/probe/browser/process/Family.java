// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Those of a table that belong together: with each its children, its group and its session. This
 * process, its own group and its own session never do.
 */
final class Family {
  private final List<Entry> all;
  private final boolean byBirthOnly;
  private final Set<Entry> members = new LinkedHashSet<>();
  private final Set<Long> pids = new HashSet<>();
  private final Set<Long> groups = new HashSet<>();
  private final Set<Long> sessions = new HashSet<>();
  private final Entry self;

  /** Without members yet; {@code byBirthOnly} when groups and sessions do not count. */
  Family(List<Entry> all, boolean byBirthOnly) {
    this.all = all;
    this.byBirthOnly = byBirthOnly;
    long own = ProcessHandle.current().pid();
    this.self =
        all.stream()
            .filter(entry -> entry.pid() == own)
            .findFirst()
            .orElse(new Entry(own, -1, -1, -1, -1));
  }

  Collection<Entry> members() {
    return Set.copyOf(members);
  }

  Set<Long> groups() {
    return Set.copyOf(groups);
  }

  /** Groups that were seen to belong here a moment ago, though nobody known may be left in them. */
  void addGroups(Set<Long> more) {
    groups.addAll(more);
    complete();
  }

  void addAll(Collection<Entry> some) {
    some.forEach(this::add);
    complete();
  }

  private void complete() {
    int before;
    do {
      before = members.size();
      all.stream().filter(this::belongs).forEach(this::add);
    } while (members.size() > before);
  }

  private boolean belongs(Entry entry) {
    return pids.contains(entry.parent())
        || groups.contains(entry.group())
        || sessions.contains(entry.session());
  }

  private void add(Entry entry) {
    if (entry.pid() == self.pid()) {
      return;
    }
    members.add(entry);
    pids.add(entry.pid());
    if (byBirthOnly) {
      return;
    }
    if (entry.group() > 0 && entry.group() != self.group()) {
      groups.add(entry.group());
    }
    if (entry.session() > 0 && entry.session() != self.session()) {
      sessions.add(entry.session());
    }
  }
}
