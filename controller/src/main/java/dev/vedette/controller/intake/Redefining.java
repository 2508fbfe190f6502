// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.DefinitionsListener;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Transactions;
import java.time.InstantSource;
import java.util.List;

/** Tells the rules of checks that changed, were disabled or are gone. */
public final class Redefining implements DefinitionsListener {
  private final Transactions transactions;
  private final RuleRows rows;
  private final Judging judging;
  private final CertificateKeeper certificates;
  private final List<IntakeListener> listeners;
  private final InstantSource clock;

  public Redefining(
      Transactions transactions,
      RuleRows rows,
      Judging judging,
      CertificateKeeper certificates,
      List<IntakeListener> listeners,
      InstantSource clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.judging = judging;
    this.certificates = certificates;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  @Override
  public void changed(DefinitionSet live) {
    if (live.equals(DefinitionSet.EMPTY)) {
      // Nothing good was read yet: that is no reason to forget what is open.
      return;
    }
    transactions.write(
        transaction -> {
          Step step = new Step(transaction, clock.instant(), new News(listeners));
          rows.states().all(transaction).forEach(check -> follow(step, check, live));
          certificates.redefined(step);
          step.news().tellAfter(transaction);
          return true;
        });
  }

  private void follow(Step step, CheckId id, DefinitionSet live) {
    LiveCheck check = live.checks().get(id);
    if (check == null) {
      judging.retire(step, id, "the check was removed");
    } else if (!check.definition().cadence().enabled()) {
      judging.retire(step, id, "the check was disabled");
    } else if (isChanged(step, check)) {
      judging.hear(step, id, new Event.Tick());
    } else {
      judging.keepDefinition(step, check);
    }
  }

  private boolean isChanged(Step step, LiveCheck check) {
    String hash = check.definition().origin().hash();
    return rows.states()
        .find(step.transaction(), check.id())
        .filter(saved -> !saved.definition().equals(hash))
        .isPresent();
  }
}
