// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.ledger.Period;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A check that is renamed may come to another shard, which is not planned exactly as far as the one
 * that it leaves.
 */
public final class Resettling {
  private final Ledgers ledgers;
  private final int shards;

  public Resettling(Ledgers ledgers, int shards) {
    this.ledgers = ledgers;
    this.shards = shards;
  }

  /**
   * Plans what neither shard would. What both would is no trouble: a slot is planned once.
   *
   * @param set in which the check has its new id, as its periods have already
   */
  public void settle(
      Transaction transaction, CheckId from, CheckId to, DefinitionSet set, Instant now) {
    Optional<Instant> left = through(transaction, from);
    Instant here = through(transaction, to).orElse(now);
    if (left.isPresent() && left.get().isBefore(here)) {
      List<Period> periods =
          ledgers.periods().between(transaction, left.get(), here).stream()
              .filter(period -> period.check().equals(to))
              .toList();
      new Filling(transaction, ledgers, set, now).fill(periods, left.get(), here);
    }
  }

  private Optional<Instant> through(Transaction transaction, CheckId check) {
    return ledgers.plan().plannedThrough(transaction, Shard.with(check, shards).number());
  }
}
