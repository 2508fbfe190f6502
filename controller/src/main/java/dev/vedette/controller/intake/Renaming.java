// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.DefinitionsListener;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.RenameRepository;
import dev.vedette.controller.ledger.Transactions;
import dev.vedette.controller.schedule.Resettling;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each check that was renamed what is kept under the id that it had, and lets the new
 * definitions be seen in the same transaction: nobody ever looks for a check under the other id.
 */
public final class Renaming implements DefinitionsListener {
  private static final Logger LOG = LoggerFactory.getLogger(Renaming.class);

  private final Transactions transactions;
  private final Rows rows;
  private final Telling telling;
  private final DefinitionsListener sight;
  private final List<IntakeListener> listeners;
  private final InstantSource clock;
  private final Set<CheckId> refused = new HashSet<>();
  private DefinitionSet seen = DefinitionSet.EMPTY;

  /**
   * @param sight what everybody looks at; told within the transaction, and of what was before when
   *     that cannot be committed
   */
  public Renaming(
      Transactions transactions,
      Rows rows,
      Telling telling,
      DefinitionsListener sight,
      List<IntakeListener> listeners,
      InstantSource clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.telling = telling;
    this.sight = sight;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /** What moves what is kept of a check. */
  public record Rows(RenameRepository renames, Resettling resettling) {}

  /** Throws when nothing came of it; everybody then sees what they saw before. */
  @Override
  public synchronized void changed(DefinitionSet live) {
    try {
      take(live);
    } catch (RuntimeException e) {
      sight.changed(seen);
      throw e;
    }
    seen = live;
  }

  private void take(DefinitionSet live) {
    transactions.write(
        transaction -> {
          Step step = new Step(transaction, clock.instant(), new News(listeners));
          List<CheckDefinition> checks =
              live.checks().values().stream()
                  .map(LiveCheck::definition)
                  .sorted(Comparator.comparing(CheckDefinition::id))
                  .toList();
          checks.forEach(check -> follow(step, check, live));
          checks.forEach(check -> takeBack(step, check.id(), live));
          step.news().tellAfter(transaction);
          sight.changed(live);
          return true;
        });
  }

  private void follow(Step step, CheckDefinition check, DefinitionSet live) {
    List<CheckId> kept =
        check.identity().former().reversed().stream()
            .filter(id -> live.find(id).isEmpty() && rows.renames().isKnown(step.transaction(), id))
            .toList();
    if (kept.isEmpty()) {
      return;
    }
    if (rows.renames().isKnown(step.transaction(), check.id())) {
      refuse(check.id(), kept.getFirst());
      return;
    }
    carry(step, kept.getFirst(), check.id(), live);
    kept.stream().skip(1).forEach(older -> refuse(check.id(), older));
  }

  /** A commit that renamed a check may be reverted, and then no line says so. */
  private void takeBack(Step step, CheckId id, DefinitionSet live) {
    rows.renames()
        .present(step.transaction(), id)
        .filter(now -> live.find(now).isEmpty())
        .filter(now -> rows.renames().isGoingOn(step.transaction(), now))
        .filter(now -> !rows.renames().isKnown(step.transaction(), id))
        .ifPresent(now -> carry(step, now, id, live));
  }

  private void carry(Step step, CheckId from, CheckId to, DefinitionSet live) {
    rows.renames().carry(step.transaction(), from, to);
    rows.resettling().settle(step.transaction(), from, to, live, step.now());
    telling.renamed(step, from, to);
    step.news().renamed(from, to);
    LOG.atInfo()
        .addKeyValue("event", "check_renamed")
        .addKeyValue("check", to)
        .addKeyValue("was", from)
        .log("a check was renamed; its history goes with it");
  }

  /** Said once: the line may stay in the file for good. */
  private void refuse(CheckId check, CheckId former) {
    if (refused.add(former)) {
      LOG.atWarn()
          .addKeyValue("event", "rename_refused")
          .addKeyValue("check", check)
          .addKeyValue("was", former)
          .log(
              "{} has a history of its own, so that of {} stays where it is; remove {} from was:",
              check,
              former,
              former);
    }
  }
}
