// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.probe.browser.blame.Sites.Party;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all parties did to a run. */
final class Ledger {
  /** Longer tasks are felt (web.dev, Total Blocking Time), in microseconds. */
  private static final long UNFELT = 50_000;

  private final Sites sites;
  private final Map<Party, Tally> tallies = new LinkedHashMap<>();

  Ledger(Sites sites) {
    this.sites = sites;
  }

  void enter(Observed observed) {
    observed.loads().forEach(load -> enter(load, observed.visits()));
    observed.visits().stream().flatMap(visit -> visit.tasks().stream()).forEach(this::enter);
  }

  void enter(Segment segment) {
    tally(segment.party()).held(segment);
  }

  private void enter(Load load, List<Visit> visits) {
    sites
        .party(load.url())
        .map(this::tally)
        .ifPresent(
            tally -> {
              tally.asked(load);
              if (load.visit() >= 0 && !load.inner() && Blocking.blocks(load)) {
                blocked(tally, load, visits.get(load.visit()));
              }
            });
  }

  /** Until something was painted. */
  private static void blocked(Tally tally, Load load, Visit visit) {
    long end = load.times().end() < 0 ? visit.end() : load.times().end();
    long painted = visit.fcp() < 0 ? visit.end() : visit.fcp();
    tally.blocked(load.times().begin(), Math.min(end, painted));
  }

  private void enter(Task task) {
    if (task.script() != null) {
      sites
          .party(task.script())
          .ifPresent(party -> tally(party).blocked(task.begin() + UNFELT, task.end()));
    }
  }

  private Tally tally(Party party) {
    return tallies.computeIfAbsent(party, _ -> new Tally());
  }

  /** The largest part of the critical path first. */
  List<OwnerTime> owners() {
    return tallies.entrySet().stream()
        .map(entry -> entry.getValue().of(entry.getKey()))
        .sorted(
            Comparator.comparing(OwnerTime::critical)
                .thenComparing(OwnerTime::blocking)
                .reversed()
                .thenComparing(OwnerTime::owner))
        .toList();
  }

  /** What all third parties together put on the critical path, each moment once. */
  Duration thirdParty() {
    Spans all = new Spans();
    tallies.forEach(
        (party, tally) -> {
          if (!party.first()) {
            all.add(tally.critical());
          }
        });
    return Tally.micros(all.covered());
  }
}
