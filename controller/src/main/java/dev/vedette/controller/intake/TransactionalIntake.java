// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A batch in one transaction, in order of check and due instant; its detail first, in a database of
 * its own.
 */
public final class TransactionalIntake implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalIntake.class);

  private static final Comparator<RunReport> ORDER =
      Comparator.comparing((RunReport run) -> run.slot().check())
          .thenComparing(run -> run.slot().due())
          .thenComparing(run -> run.slot().location());

  private final Transactions transactions;
  private final DetailRepository details;
  private final Receiving receiving;
  private final List<IntakeListener> listeners;
  private final InstantSource clock;

  public TransactionalIntake(
      Transactions transactions,
      DetailRepository details,
      Receiving receiving,
      List<IntakeListener> listeners,
      InstantSource clock) {
    this.transactions = transactions;
    this.details = details;
    this.receiving = receiving;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  @Override
  public List<Answer> accept(List<RunReport> reports) {
    Instant now = clock.instant();
    IdentityHashMap<RunReport, Answer> answers = new IdentityHashMap<>();
    List<RunReport> sound = new ArrayList<>();
    for (RunReport report : reports) {
      Receiving.objection(report, now)
          .ifPresentOrElse(
              reason -> answers.put(report, new Answer.Rejected(report.id(), reason)),
              () -> sound.add(report));
    }
    if (!sound.isEmpty()) {
      details.insert(sound);
      answers.putAll(together(sound.stream().sorted(ORDER).toList()));
    }
    return reports.stream().map(report -> Objects.requireNonNull(answers.get(report))).toList();
  }

  /** All at once; one by one when that fails, so that one bad report does not block the rest. */
  private IdentityHashMap<RunReport, Answer> together(List<RunReport> reports) {
    try {
      return taken(reports);
    } catch (RuntimeException e) {
      if (reports.size() == 1) {
        throw e;
      }
      LOG.warn("a batch of {} reports failed; taking them one by one", reports.size(), e);
      return oneByOne(reports, e);
    }
  }

  private IdentityHashMap<RunReport, Answer> oneByOne(
      List<RunReport> reports, RuntimeException whole) {
    IdentityHashMap<RunReport, Answer> answers = new IdentityHashMap<>();
    List<RunReport> bad = new ArrayList<>();
    for (RunReport report : reports) {
      try {
        answers.putAll(taken(List.of(report)));
      } catch (RuntimeException e) {
        LOG.error("cannot take the report of run {}", report.id(), e);
        bad.add(report);
      }
    }
    if (answers.isEmpty()) {
      throw whole;
    }
    bad.forEach(report -> answers.put(report, refusedByUs(report)));
    return answers;
  }

  private static Answer refusedByUs(RunReport report) {
    return new Answer.Rejected(
        report.id(), "ours: the controller cannot take it; its log says why, by run id");
  }

  private IdentityHashMap<RunReport, Answer> taken(List<RunReport> reports) {
    return transactions.write(
        transaction -> {
          Step step = new Step(transaction, clock.instant(), new News(listeners));
          IdentityHashMap<RunReport, Answer> answers = new IdentityHashMap<>();
          reports.forEach(report -> answers.put(report, receiving.take(step, report)));
          step.news().tellAfter(transaction);
          return answers;
        });
  }
}
