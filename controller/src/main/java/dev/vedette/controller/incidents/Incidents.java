// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.alerting.Transition.OfIncident;
import dev.vedette.controller.alerting.Transition.Remind;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens, worsens and ends incidents as the engine says. The same transition twice changes nothing
 * the second time, but for a reminder. What is over is not reminded of.
 */
public final class Incidents {
  private final IncidentRepository repository;

  public Incidents(IncidentRepository repository) {
    this.repository = repository;
  }

  /**
   * Applies {@code transitions} in order; those that are not about incidents are passed over.
   *
   * @param facts of the check that they are about, or {@link CheckFacts#NONE}
   * @return what changed, in order; empty when nothing did
   */
  public List<EpisodeChange> apply(
      Transaction transaction, List<Transition> transitions, CheckFacts facts, Instant now) {
    List<EpisodeChange> changes = new ArrayList<>();
    for (Transition transition : transitions) {
      if (transition instanceof OfIncident ofIncident) {
        apply(transaction, ofIncident, facts, now).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** Says in the history of each open incident of a check that it was renamed. */
  public void renamed(Transaction transaction, CheckId from, CheckId to, Instant now) {
    repository.allOpen(transaction).stream()
        .filter(incident -> isAbout(to, incident))
        .forEach(
            incident ->
                note(
                    transaction,
                    incident,
                    now,
                    "the check was renamed from " + from + " to " + to));
  }

  private static boolean isAbout(CheckId check, Incident incident) {
    return incident.subject() instanceof Subject.CheckRule rule && rule.check().equals(check);
  }

  private Optional<EpisodeChange> apply(
      Transaction transaction, OfIncident transition, CheckFacts facts, Instant now) {
    Optional<Incident> open = repository.openOf(transaction, transition.subject());
    return switch (transition) {
      case Begin begin when open.isEmpty() -> Optional.of(open(transaction, begin, facts, now));
      case Begin begin -> worsen(transaction, open.get(), begin, now);
      case Change change ->
          open.flatMap(incident -> change(transaction, incident, change.evidence(), now));
      case Remind remind ->
          open.flatMap(incident -> remind(transaction, incident, remind.evidence(), now));
      case Resolve resolve -> open.map(incident -> resolve(transaction, incident, resolve, now));
    };
  }

  private EpisodeChange open(Transaction transaction, Begin begin, CheckFacts facts, Instant now) {
    Episode first = Episode.begun(1, begin);
    Incident incident =
        repository.open(
            transaction, begin.subject(), Incident.About.of(begin.subject(), facts), first, now);
    note(transaction, incident, now, "opened: " + described(first));
    return new EpisodeChange.Began(incident, null);
  }

  private Optional<EpisodeChange> worsen(
      Transaction transaction, Incident incident, Begin begin, Instant now) {
    Episode previous = incident.episode();
    if (previous.beganWith(begin)) {
      return Optional.empty();
    }
    Episode next = Episode.begun(previous.number() + 1, begin);
    repository.store(transaction, incident.number(), previous.ended(now));
    repository.store(transaction, incident.number(), next);
    note(transaction, incident, now, "episode " + next.number() + ": " + described(next));
    return Optional.of(new EpisodeChange.Began(with(incident, next), previous));
  }

  private Optional<EpisodeChange> remind(
      Transaction transaction, Incident incident, Evidence evidence, Instant now) {
    Episode previous = incident.episode();
    if (!previous.delivery().pages()) {
      return Optional.empty();
    }
    Episode next = previous.again(evidence);
    repository.store(transaction, incident.number(), previous.ended(now));
    repository.store(transaction, incident.number(), next);
    note(transaction, incident, now, "reminder, episode " + next.number() + ": " + described(next));
    return Optional.of(new EpisodeChange.Reminded(with(incident, next), previous));
  }

  private Optional<EpisodeChange> change(
      Transaction transaction, Incident incident, Evidence evidence, Instant now) {
    Evidence known = incident.episode().evidence();
    if (known.equals(evidence)) {
      return Optional.empty();
    }
    Episode changed = incident.episode().with(evidence);
    repository.store(transaction, incident.number(), changed);
    if (!known.locations().equals(evidence.locations())) {
      note(transaction, incident, now, "now " + scope(evidence));
    }
    return Optional.of(new EpisodeChange.Changed(with(incident, changed)));
  }

  private EpisodeChange resolve(
      Transaction transaction, Incident incident, Resolve resolve, Instant now) {
    Episode last = incident.episode().ended(resolve.at());
    repository.store(transaction, incident.number(), last);
    repository.resolve(transaction, incident.number(), resolve.at(), resolve.reason());
    note(transaction, incident, now, "resolved: " + resolve.reason());
    Incident.Span span =
        new Incident.Span(incident.span().opened(), resolve.at(), resolve.reason());
    return new EpisodeChange.Resolved(
        new Incident(incident.number(), incident.subject(), incident.about(), span, last));
  }

  private static Incident with(Incident incident, Episode episode) {
    return new Incident(
        incident.number(), incident.subject(), incident.about(), incident.span(), episode);
  }

  private void note(Transaction transaction, Incident incident, Instant now, String text) {
    repository.note(transaction, incident.number(), new IncidentNote(now, text));
  }

  private static String described(Episode episode) {
    String severity = Words.of(episode.severity());
    return severity + ", " + scope(episode.evidence()) + quiet(episode.delivery());
  }

  private static String quiet(Delivery delivery) {
    if (delivery.pages()) {
      return "";
    }
    return delivery.held().isEmpty() ? ", pages nobody" : ", held: " + delivery.held();
  }

  private static String scope(Evidence evidence) {
    String wide = evidence.locations().size() + " of " + evidence.ofLocations() + " locations";
    String summary = evidence.summary();
    if (summary.contains(wide)) {
      return summary;
    }
    return summary.isEmpty() ? wide : wide + ", " + summary;
  }
}
