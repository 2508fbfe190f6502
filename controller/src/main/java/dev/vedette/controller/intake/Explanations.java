// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Explaining;
import dev.vedette.controller.alerting.Explanation;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Explains live checks as they stand now, and any check as it stood once. */
public final class Explanations {
  private static final int EVENTS = 20;

  private final Transactions transactions;
  private final Supplier<DefinitionSet> live;
  private final RuleRows rows;
  private final InstantSource clock;

  public Explanations(
      Transactions transactions, Supplier<DefinitionSet> live, RuleRows rows, InstantSource clock) {
    this.transactions = transactions;
    this.live = live;
    this.rows = rows;
    this.clock = clock;
  }

  /** Empty when no such check is live. */
  public Optional<Explanation> of(CheckId id) {
    return Optional.ofNullable(live.get().checks().get(id))
        .map(check -> transactions.read(transaction -> explained(transaction, check)));
  }

  /**
   * As it stood at a past instant, by replay of what was recorded; lights are those of its last
   * event. Empty when it was not judged then. Throws {@link
   * dev.vedette.controller.alerting.replay.ForgottenDefinitionException} when its definition of
   * then was not kept.
   */
  public Optional<Explanation> at(CheckId id, Instant instant) {
    return transactions.read(
        transaction ->
            new Past(transaction, rows.events(), id)
                .at(instant, EVENTS)
                .map(
                    stand ->
                        Explaining.of(stand.context(), stand.state(), stand.latest(), instant)));
  }

  /** The live check that had this id before; an older page may still say it. */
  public Optional<CheckId> renamed(CheckId former) {
    return live.get().checks().values().stream()
        .map(LiveCheck::definition)
        .filter(check -> check.identity().former().contains(former))
        .map(CheckDefinition::id)
        .findFirst();
  }

  private Explanation explained(Transaction transaction, LiveCheck check) {
    Instant now = clock.instant();
    CheckState state =
        rows.states()
            .find(transaction, check.id())
            .map(saved -> saved.with(rows.windows().load(transaction, check.id())).state())
            .orElseGet(() -> CheckState.fresh(now));
    Lights lights =
        Lights.of(rows.fleet().load(transaction).lights(), check.definition().locations());
    return Explaining.of(
        new RuleContext(check.definition(), lights),
        state,
        rows.events().latest(transaction, check.id(), EVENTS),
        now);
  }
}
