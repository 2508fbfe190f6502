// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A batch in one transaction, in order of check and due instant; its detail first, in a database of
 * its own.
 */
public final class TransactionalIntake implements Intake {
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
    Map<RunReport, Answer> answers = new HashMap<>();
    List<RunReport> sound = new ArrayList<>();
    for (RunReport report : reports) {
      Receiving.objection(report, now)
          .ifPresentOrElse(
              reason -> answers.put(report, new Answer.Rejected(report.id(), reason)),
              () -> sound.add(report));
    }
    if (!sound.isEmpty()) {
      details.insert(sound);
      answers.putAll(taken(sound.stream().sorted(ORDER).toList()));
    }
    return reports.stream().map(report -> Objects.requireNonNull(answers.get(report))).toList();
  }

  private Map<RunReport, Answer> taken(List<RunReport> reports) {
    return transactions.write(
        transaction -> {
          Step step = new Step(transaction, clock.instant(), new News(listeners));
          Map<RunReport, Answer> answers = new HashMap<>();
          reports.forEach(report -> answers.putIfAbsent(report, receiving.take(step, report)));
          step.news().tellAfter(transaction);
          return answers;
        });
  }
}
