// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.ledger.BalanceSheet.Line;
import dev.vedette.controller.ledger.BalanceSheet.Sums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger equation. What was planned is recomputed from timetables and recorded periods, and
 * from recorded requests; it never rests on the slots themselves.
 */
public final class Balance {
  private final PeriodRepository periods;
  private final GapRepository gaps;
  private final CountRepository counts;

  public Balance(PeriodRepository periods, GapRepository gaps, CountRepository counts) {
    this.periods = periods;
    this.gaps = gaps;
    this.counts = counts;
  }

  /**
   * The sheet for everything due in {@code [from, until)}; {@code until} must not be after the
   * instant up to which slots are planned: now is safe.
   */
  public BalanceSheet sheet(Transaction transaction, Instant from, Instant until) {
    Planned planned = new Planned(periods.between(transaction, from, until));
    Map<Account, Sums> sums = new TreeMap<>();
    planned.counts(from, until).forEach((account, n) -> add(sums, account, planned(n)));
    for (CountRepository.Count one : counts.requests(transaction, from, until)) {
      add(sums, one.account(), planned(one.rows()));
    }
    for (CountRepository.Count one : counts.slots(transaction, from, until)) {
      add(sums, one.account(), standing(one));
    }
    for (Gap gap : gaps.between(transaction, from, until)) {
      Account account = new Account(gap.check(), gap.location(), SlotKind.SCHEDULED);
      add(sums, account, new Sums(0, 0, missed(gap, planned, from, until), 0, 0));
    }
    return new BalanceSheet(lines(sums));
  }

  private static void add(Map<Account, Sums> sums, Account account, Sums more) {
    sums.merge(account, more, Sums::plus);
  }

  private static Sums planned(long count) {
    return new Sums(count, 0, 0, 0, 0);
  }

  private static Sums standing(CountRepository.Count count) {
    long n = count.rows();
    return switch (count.state()) {
      case "done" -> new Sums(0, n, 0, 0, 0);
      case "missed" -> new Sums(0, 0, n, 0, 0);
      case "skipped" -> new Sums(0, 0, 0, n, 0);
      case "open" -> new Sums(0, 0, 0, 0, n);
      default -> throw new IllegalStateException("slots cannot be '" + count.state() + "'");
    };
  }

  /** A gap that the window cuts counts with the part of its instants that lies within. */
  private static long missed(Gap gap, Planned planned, Instant from, Instant until) {
    Instant end = gap.last().plusMillis(1);
    if (!gap.first().isBefore(from) && !end.isAfter(until)) {
      return gap.count();
    }
    Instant begin = gap.first().isBefore(from) ? from : gap.first();
    return planned.count(
        new Account(gap.check(), gap.location(), SlotKind.SCHEDULED),
        begin,
        end.isAfter(until) ? until : end);
  }

  private static List<Line> lines(Map<Account, Sums> sums) {
    return sums.entrySet().stream().map(one -> new Line(one.getKey(), one.getValue())).toList();
  }
}
