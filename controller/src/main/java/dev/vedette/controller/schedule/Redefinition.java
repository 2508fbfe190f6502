// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.timetable.Handover;
import dev.vedette.checks.model.timetable.Timetable;
import dev.vedette.controller.ledger.Account;
import dev.vedette.controller.ledger.Period;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves periods to the grids that are wanted now, in one transaction. */
final class Redefinition {
  private final Transaction transaction;
  private final Ledgers ledgers;
  private final Instant now;
  private final Instant planned;
  private final Map<Account, Handover> moved = new HashMap<>();
  private final List<Period> opened = new ArrayList<>();

  /**
   * @param planned up to here the slots of the periods that go on are there; not before {@code now}
   */
  Redefinition(Transaction transaction, Ledgers ledgers, Instant now, Instant planned) {
    this.transaction = transaction;
    this.ledgers = ledgers;
    this.now = now;
    this.planned = planned;
  }

  void apply(Map<Account, Timetable> wanted, List<Period> going) {
    Map<Account, Period> endless = new HashMap<>();
    for (Period period : going) {
      Account account = Shard.account(period.check(), period.location());
      if (period.until() == null) {
        endless.put(account, period);
      }
      if (!wanted.containsKey(account)) {
        close(period);
      }
    }
    wanted.forEach((account, timetable) -> move(account, endless.get(account), timetable));
  }

  private void move(Account account, @Nullable Period old, Timetable timetable) {
    if (old != null && old.timetable().equals(timetable)) {
      return;
    }
    Instant last =
        ledgers
            .plan()
            .lastKept(transaction, account.check(), account.location(), now)
            .orElse(Instant.EPOCH);
    Instant from = Handover.startOn(timetable, now, last);
    if (old != null) {
      Handover change = Handover.at(now, old.timetable(), timetable, account.location(), last);
      ledgers.periods().close(transaction, old, later(planned(old), change.oldUntil()));
      moved.put(account, change);
      from = change.newFrom();
    }
    Period period = new Period(account.check(), account.location(), timetable, from, null);
    ledgers.periods().open(transaction, period);
    opened.add(period);
  }

  private void close(Period period) {
    Instant end = planned(period);
    if (period.until() == null || period.until().isAfter(end)) {
      ledgers.periods().close(transaction, period, end);
    }
  }

  /** A check that was renamed may have come from a shard that was planned further. */
  private Instant planned(Period period) {
    return ledgers
        .plan()
        .lastPlanned(transaction, period.check(), period.location())
        .map(last -> later(planned, last.plusMillis(1)))
        .orElse(planned);
  }

  /** The periods that begin with this change. */
  List<Period> opened() {
    return opened;
  }

  /** The accounts that went from one grid to another, and how. */
  Map<Account, Handover> moved() {
    return moved;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
