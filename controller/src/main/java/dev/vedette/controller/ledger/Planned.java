// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.SlotKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the instants of periods. Around a deploy two periods of one account may overlap for some
 * seconds; an instant on both grids is one slot.
 */
final class Planned {
  private final Map<Account, List<Period>> periods = new TreeMap<>();

  Planned(List<Period> all) {
    for (Period period : all) {
      Account account = new Account(period.check(), period.location(), SlotKind.SCHEDULED);
      periods.computeIfAbsent(account, any -> new ArrayList<>()).add(period);
    }
    periods.values().forEach(list -> list.sort(Comparator.comparing(Period::from)));
  }

  /** How many instants of each account are in {@code [from, until)}. */
  Map<Account, Long> counts(Instant from, Instant until) {
    Map<Account, Long> counts = new TreeMap<>();
    periods.keySet().forEach(account -> counts.put(account, count(account, from, until)));
    return counts;
  }

  long count(Account account, Instant from, Instant until) {
    long count = 0;
    List<Period> together = new ArrayList<>();
    Instant end = Instant.MIN;
    for (Period period : periods.getOrDefault(account, List.of())) {
      if (!period.from().isBefore(end)) {
        count += count(together, from, until);
        together.clear();
      }
      together.add(period);
      Instant periodEnd = period.earliest(Instant.MAX);
      end = periodEnd.isAfter(end) ? periodEnd : end;
    }
    return count + count(together, from, until);
  }

  /** The instants of overlapping periods, each once: arithmetic where only one of them holds. */
  private static long count(List<Period> overlapping, Instant from, Instant until) {
    if (overlapping.size() == 1) {
      return overlapping.getFirst().count(from, until);
    }
    List<Instant> edges = edges(overlapping, from, until);
    long count = 0;
    for (int i = 0; i + 1 < edges.size(); i++) {
      count += section(overlapping, edges.get(i), edges.get(i + 1));
    }
    return count;
  }

  private static List<Instant> edges(List<Period> overlapping, Instant from, Instant until) {
    Set<Instant> edges = new HashSet<>(Set.of(from, until));
    for (Period period : overlapping) {
      edges.add(period.from());
      edges.add(period.earliest(until));
    }
    return edges.stream()
        .filter(edge -> !edge.isBefore(from) && !edge.isAfter(until))
        .sorted()
        .toList();
  }

  private static long section(List<Period> overlapping, Instant begin, Instant end) {
    List<Period> holding =
        overlapping.stream()
            .filter(p -> p.from().isBefore(end) && p.earliest(end).isAfter(begin))
            .toList();
    if (holding.size() == 1) {
      return holding.getFirst().count(begin, end);
    }
    Set<Instant> instants = new HashSet<>();
    holding.forEach(period -> instants.addAll(period.between(begin, end)));
    return instants.size();
  }
}
