// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.incidents.CheckFacts;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells somebody else when pages to a receiver do not arrive: one waits longer than {@link
 * ReceiverHealth#PATIENCE}, or one was refused. One incident per receiver.
 */
public final class UndeliverableWatch {
  private final Sending sending;
  private final Incidents incidents;
  private final Outbox outbox;

  public UndeliverableWatch(Sending sending, Incidents incidents, Outbox outbox) {
    this.sending = sending;
    this.incidents = incidents;
    this.outbox = outbox;
  }

  /** Opens and ends incidents of receivers, as far as there are any to open or end. */
  public void step() {
    if (!sending.transactions().read(this::transitions).isEmpty()) {
      sending
          .transactions()
          .write(
              transaction -> {
                Instant now = sending.now();
                List<Transition> due = transitions(transaction);
                outbox.write(
                    transaction, incidents.apply(transaction, due, CheckFacts.NONE, now), now);
                return null;
              });
    }
  }

  private List<Transition> transitions(Transaction transaction) {
    Instant now = sending.now();
    return sending.store().pages().health(transaction).stream()
        .flatMap(health -> transition(transaction, health, now).stream())
        .toList();
  }

  private Optional<Transition> transition(
      Transaction transaction, ReceiverHealth health, Instant now) {
    Subject subject = new Subject.Undeliverable(health.receiver());
    boolean told = sending.store().incidents().openOf(transaction, subject).isPresent();
    if (health.delivers(now)) {
      return told
          ? Optional.of(new Transition.Resolve(subject, "pages arrive again", now))
          : Optional.empty();
    }
    return told ? Optional.empty() : Optional.of(begin(subject, health, now));
  }

  private static Transition begin(Subject subject, ReceiverHealth health, Instant now) {
    Instant since =
        Stream.of(health.backlog().oldest(), health.refused())
            .flatMap(Stream::ofNullable)
            .min(Instant::compareTo)
            .orElse(now);
    return new Transition.Begin(
        subject,
        Severity.CRITICAL,
        new Evidence(List.of(), 0, null, summary(health)),
        since,
        new Transition.Delivery(Audience.OPERATORS, true, false));
  }

  private static String summary(ReceiverHealth health) {
    String error = health.error() == null ? "not sent yet" : health.error();
    return health.backlog().open() == 0
        ? "a page was refused: " + error
        : "pages that wait: %d; last error: %s".formatted(health.backlog().open(), error);
  }
}
