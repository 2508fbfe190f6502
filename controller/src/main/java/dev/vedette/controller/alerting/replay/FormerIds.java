// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The ids that checks of a working copy had before. */
final class FormerIds {
  private final Map<CheckId, CheckId> present;

  private FormerIds(Map<CheckId, CheckId> present) {
    this.present = present;
  }

  /** An id that a check has now is nobody's former one. */
  static FormerIds of(Collection<CheckDefinition> checks) {
    Map<CheckId, CheckId> present = new HashMap<>();
    for (CheckDefinition check : checks) {
      check.identity().former().forEach(id -> present.put(id, check.id()));
    }
    checks.forEach(check -> present.remove(check.id()));
    return new FormerIds(present);
  }

  /** The id of now; the same when it was never another. */
  CheckId present(CheckId id) {
    return present.getOrDefault(id, id);
  }

  /** The event, when it names another check, with that check's id of now. */
  RecordedEvent present(RecordedEvent event) {
    return event.event() instanceof DependencyHeard heard
        ? new RecordedEvent(
            event.number(),
            event.now(),
            event.definition(),
            event.lights(),
            new DependencyHeard(present(heard.on()), heard.footing()))
        : event;
  }
}
