// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.incidents.CheckFacts;
import dev.vedette.controller.incidents.EpisodeChange;
import dev.vedette.controller.incidents.Incidents;
import dev.vedette.controller.paging.Outbox;
import java.util.List;

/** Takes transitions to incidents and what changes there to the outbox. */
public final class Telling {
  private final Incidents incidents;
  private final Outbox outbox;

  public Telling(Incidents incidents, Outbox outbox) {
    this.incidents = incidents;
    this.outbox = outbox;
  }

  void tell(Step step, List<Transition> transitions, CheckFacts facts) {
    List<EpisodeChange> changes =
        incidents.apply(step.transaction(), transitions, facts, step.now());
    if (!changes.isEmpty()) {
      outbox.write(step.transaction(), changes, step.now());
      step.news().incidentsMoved();
    }
  }

  /** Nobody is paged for it; the history of what is open says it. */
  void renamed(Step step, CheckId from, CheckId to) {
    incidents.renamed(step.transaction(), from, to, step.now());
    step.news().incidentsMoved();
  }
}
