// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.incidents.CheckFacts;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells the operators what is wrong with one thing: one incident, paged anew when something is
 * wrong that was not told before, and resolved when all is mended. Two sets that agree in their
 * number and in their first 500 characters are taken for the same.
 */
public final class OperatorsWatch {
  private final Watched watched;
  private final Sending sending;
  private final Incidents incidents;
  private final Outbox outbox;

  /**
   * What is watched.
   *
   * @param wrongs a sentence each, without its full stop; the same ones as long as nothing changes
   */
  public record Watched(Subject subject, Cause cause, Function<Instant, List<String>> wrongs) {}

  public OperatorsWatch(Watched watched, Sending sending, Incidents incidents, Outbox outbox) {
    this.watched = watched;
    this.sending = sending;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  /** Opens, changes or ends the incident, as far as that is called for. */
  public void step() {
    Instant now = sending.now();
    List<String> wrongs = watched.wrongs().apply(now);
    if (sending.transactions().read(tx -> transition(tx, wrongs, now)).isPresent()) {
      sending
          .transactions()
          .write(
              transaction -> {
                List<Transition> due = transition(transaction, wrongs, now).stream().toList();
                var changes = incidents.apply(transaction, due, CheckFacts.NONE, now);
                outbox.write(transaction, changes, now);
                return true;
              });
    }
  }

  private Optional<Transition> transition(
      Transaction transaction, List<String> wrongs, Instant now) {
    Optional<Incident> open = sending.store().incidents().openOf(transaction, watched.subject());
    if (wrongs.isEmpty()) {
      return open.map(incident -> new Transition.Resolve(watched.subject(), "all is mended", now));
    }
    Evidence evidence = evidence(wrongs);
    if (open.isEmpty()) {
      return Optional.of(begin(evidence, now));
    }
    Evidence told = open.get().episode().evidence();
    if (told.equals(evidence)) {
      return Optional.empty();
    }
    return Optional.of(
        isTold(told, wrongs)
            ? new Transition.Change(watched.subject(), evidence)
            : begin(evidence, now));
  }

  private Transition begin(Evidence evidence, Instant now) {
    return new Transition.Begin(
        watched.subject(),
        Severity.WARNING,
        evidence,
        now,
        new Transition.Delivery(Audience.OPERATORS, true, false));
  }

  private Evidence evidence(List<String> wrongs) {
    String summary = wrongs.size() == 1 ? "1 thing is wrong" : wrongs.size() + " things are wrong";
    Finding finding = new Finding(watched.cause(), null, String.join(". ", wrongs), null);
    return new Evidence(List.of(), 0, finding, summary);
  }

  private static boolean isTold(Evidence told, List<String> wrongs) {
    Finding finding = told.finding();
    return finding != null && wrongs.stream().allMatch(finding.message()::contains);
  }
}
