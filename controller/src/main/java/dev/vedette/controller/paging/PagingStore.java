// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.incidents.IncidentRepository;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;

/** The repositories that move together when a page is written or sent. */
public record PagingStore(
    PageRepository pages, PageGroupRepository groups, IncidentRepository incidents) {

  void note(Transaction transaction, long incident, Instant now, String text) {
    incidents.note(transaction, incident, new IncidentNote(now, text));
  }

  /** An incident that pages were written for. */
  Incident incident(Transaction transaction, long number) {
    return incidents
        .find(transaction, number)
        .orElseThrow(() -> new IllegalStateException("no incident " + number));
  }
}
