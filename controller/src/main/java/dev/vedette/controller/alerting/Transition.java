// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.SlotKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the engine wants done. {@link Ask}, {@link AskOther} and {@link Stands} concern intake, the
 * rest incidents.
 */
public sealed interface Transition {

  /** Of an incident, not of a run. */
  sealed interface OfIncident extends Transition permits Begin, Change, Remind, Resolve {
    Subject subject();
  }

  /**
   * An extra run. The budget is applied before it becomes a slot; the engine is told of a refusal.
   *
   * @param kind {@code CONFIRMATION}, or {@code CONTROL}: every control target of the location
   * @param at when, in whole milliseconds: the slot's due instant
   * @param why for a person, for instance {@code failed in eu-west}
   */
  record Ask(SlotKind kind, LocationId location, Instant at, String why) implements Transition {
    public Ask {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * A run of another check, which this one depends on. Its answer is a {@link
   * Event.DependencyHeard}.
   *
   * @param at when, in whole milliseconds
   * @param why for a person
   */
  record AskOther(CheckId check, LocationId location, Instant at, String why)
      implements Transition {
    public AskOther {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** The check stands otherwise than before; those that depend on it want to know. */
  record Stands(Footing footing) implements Transition {}

  /**
   * An episode begins: of a new incident, or a worse stretch of the one that is open for this
   * subject.
   *
   * @param since when the trouble was first seen
   */
  record Begin(
      Subject subject, Severity severity, Evidence evidence, Instant since, Delivery delivery)
      implements OfIncident {}

  /** Locations or evidence of the open episode changed. No page. */
  record Change(Subject subject, Evidence evidence) implements OfIncident {}

  /**
   * The open incident was paged long ago, and nothing was told since: it pages again.
   *
   * @param at when
   */
  record Remind(Subject subject, Evidence evidence, Instant at) implements OfIncident {}

  /**
   * The incident ends.
   *
   * @param reason for a person, for instance {@code recovered} or {@code the check was removed}
   */
  record Resolve(Subject subject, String reason, Instant at) implements OfIncident {}

  /**
   * How loud an episode begins.
   *
   * @param pages false while the check is muted, on trial or hushed: the incident is shown and sent
   *     to nobody
   * @param doubtful whether the locations that saw it may themselves be at fault; the page says so
   * @param concerns the checks by whose routes it goes; empty when its subject says that itself
   * @param held why nobody is paged although the check is neither muted nor on trial, for a person:
   *     {@code depends on identity-provider, which is failing since …}; empty when nothing holds it
   */
  record Delivery(
      Audience audience, boolean pages, boolean doubtful, List<Concern> concerns, String held) {
    public Delivery {
      concerns = List.copyOf(concerns);
    }

    /** Of an incident that goes where its subject says, and that nothing holds. */
    public Delivery(Audience audience, boolean pages, boolean doubtful) {
      this(audience, pages, doubtful, List.of(), "");
    }
  }
}
