// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.definitions.SourceStatus;
import dev.vedette.controller.incidents.CheckFacts;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.ledger.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the operators what is wrong with the repository of checks: one incident, paged anew when
 * something is wrong that was not told before, and resolved when all is mended. Two sets that agree
 * in their number and in their first 500 characters are taken for the same.
 */
public final class RepositoryWatch {
  /** A source that cannot be reached for so long is told; shorter, it is tried again in silence. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Subject SUBJECT = new Subject.BadDefinitions();

  private final Supplier<SourceStatus> status;
  private final Sending sending;
  private final Incidents incidents;
  private final Outbox outbox;

  /**
   * @param status of the definitions' source, now
   */
  public RepositoryWatch(
      Supplier<SourceStatus> status, Sending sending, Incidents incidents, Outbox outbox) {
    this.status = status;
    this.sending = sending;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  /** Opens, changes or ends the incident, as far as that is called for. */
  public void step() {
    Instant now = sending.now();
    List<String> wrongs = wrongs(status.get(), now);
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

  private static List<String> wrongs(SourceStatus status, Instant now) {
    List<String> wrongs = new ArrayList<>();
    SourceStatus.Trouble trouble = status.trouble();
    if (trouble != null && !(trouble.retry() && trouble.since().plus(PATIENCE).isAfter(now))) {
      wrongs.add(trouble.message());
    }
    SourceStatus.Held held = status.held();
    if (held != null) {
      wrongs.add(
          "commit %s would remove %d of %d checks and waits for approval"
              .formatted(held.commit(), held.removed(), held.of()));
    }
    status.problems().stream().filter(Problem::isError).map(Problem::toString).forEach(wrongs::add);
    return wrongs;
  }

  private Optional<Transition> transition(
      Transaction transaction, List<String> wrongs, Instant now) {
    Optional<Incident> open = sending.store().incidents().openOf(transaction, SUBJECT);
    if (wrongs.isEmpty()) {
      return open.map(incident -> new Transition.Resolve(SUBJECT, "all is mended", now));
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
        isTold(told, wrongs) ? new Transition.Change(SUBJECT, evidence) : begin(evidence, now));
  }

  private static Transition begin(Evidence evidence, Instant now) {
    return new Transition.Begin(
        SUBJECT,
        Severity.WARNING,
        evidence,
        now,
        new Transition.Delivery(Audience.OPERATORS, true, false));
  }

  private static Evidence evidence(List<String> wrongs) {
    String summary = wrongs.size() == 1 ? "1 thing is wrong" : wrongs.size() + " things are wrong";
    Finding finding = new Finding(Cause.DEFINITION, null, String.join(". ", wrongs), null);
    return new Evidence(List.of(), 0, finding, summary);
  }

  private static boolean isTold(Evidence told, List<String> wrongs) {
    Finding finding = told.finding();
    return finding != null && wrongs.stream().allMatch(finding.message()::contains);
  }
}
