// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The incidents. An implementor must keep: at most one incident is open for a subject, numbers are
 * never used twice, and what is resolved stays so.
 */
public interface IncidentRepository {
  /** The open incident of {@code subject}. */
  Optional<Incident> openOf(Transaction transaction, Subject subject);

  /**
   * Opens an incident with its first episode.
   *
   * @return it, with its number
   */
  Incident open(
      Transaction transaction, Subject subject, Incident.About about, Episode first, Instant at);

  /** Stores an episode of an incident: a new one, or what became of one that is there. */
  void store(Transaction transaction, long incident, Episode episode);

  /** Closes an open incident. */
  void resolve(Transaction transaction, long incident, Instant at, String reason);

  /** Adds a line to an incident's history. */
  void note(Transaction transaction, long incident, IncidentNote note);

  /** One incident; empty when there is no such number. */
  Optional<Incident> find(Transaction transaction, long incident);

  /** All open incidents, worst first, then oldest first. */
  List<Incident> allOpen(Transaction transaction);

  /** The latest incidents, open or resolved, latest first. */
  List<Incident> latest(Transaction transaction, int limit);

  /** One incident with its history; empty when there is no such number. */
  Optional<IncidentHistory> history(Transaction transaction, long incident);
}
