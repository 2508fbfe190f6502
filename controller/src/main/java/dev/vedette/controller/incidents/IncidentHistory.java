// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import java.util.List;

/**
 * An incident and all that is known of it.
 *
 * @param episodes first to last; the last is the incident's own
 * @param notes in the order in which they were written
 */
public record IncidentHistory(Incident incident, List<Episode> episodes, List<IncidentNote> notes) {
  public IncidentHistory {
    episodes = List.copyOf(episodes);
    notes = List.copyOf(notes);
  }
}
