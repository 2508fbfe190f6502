// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.ledger.Balance;
import dev.vedette.controller.ledger.BalanceSheet.Sums;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.web.console.LedgerLine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The ledger's equation of the last day, not older than a few seconds: it is costly to add up. */
final class LedgerGlance implements Supplier<LedgerLine> {
  private static final Duration DAY = Duration.ofDays(1);
  private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

  private final Transactions transactions;
  private final Balance balance;
  private final Time time;
  private LedgerLine last = new LedgerLine(0, 0, 0, 0, 0);
  private long lookedAt;
  private boolean looked;

  LedgerGlance(Transactions transactions, Balance balance, Time time) {
    this.transactions = transactions;
    this.balance = balance;
    this.time = time;
  }

  @Override
  public synchronized LedgerLine get() {
    long nanos = time.nanos().getAsLong();
    if (!looked || nanos - lookedAt > FRESH_NANOS) {
      last = look();
      lookedAt = nanos;
      looked = true;
    }
    return last;
  }

  private LedgerLine look() {
    Instant now = time.clock().instant();
    Sums sums = transactions.read(tx -> balance.sheet(tx, now.minus(DAY), now)).total();
    return new LedgerLine(sums.planned(), sums.done(), sums.missed(), sums.skipped(), sums.open());
  }
}
