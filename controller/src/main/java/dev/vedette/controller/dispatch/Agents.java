// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.ledger.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agents, as they are heard of. An agent is live until it is late: five seconds after the end
 * of the wait that it asked for, or fifteen after any other word.
 */
public final class Agents {
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration SILENT = Duration.ofSeconds(15);
  private static final Duration BETWEEN_RECORDS = Duration.ofSeconds(10);

  private final AgentRepository repository;
  private final Map<AgentId, Known> known = new ConcurrentHashMap<>();

  public Agents(AgentRepository repository) {
    this.repository = repository;
  }

  /** Takes up the agents of before a restart, as not live. */
  public void load(Transaction transaction) {
    for (AgentView view : repository.all(transaction)) {
      known.putIfAbsent(
          view.id(), new Known(view, view.lastContact(), view.lastContact(), Spool.UNKNOWN));
    }
  }

  void polled(AgentPoll poll, Instant now) {
    AgentContact contact = poll.contact();
    AgentView.About about =
        new AgentView.About(poll.version(), poll.free().keySet(), poll.health());
    AgentView view = new AgentView(contact.agent(), contact.location(), about, now, true);
    known.compute(
        contact.agent(),
        (id, before) ->
            new Known(
                view,
                now.plus(poll.patience()).plus(LATE),
                before == null ? Instant.EPOCH : before.recorded(),
                Spool.said(contact, now)));
  }

  void contacted(AgentContact contact, Instant now) {
    known.computeIfPresent(contact.agent(), (id, before) -> before.contacted(contact, now));
  }

  /** Writes down the agent's last contact, unless that was done a moment ago. */
  void record(Transaction transaction, AgentId agent, Instant now) {
    Known one = known.get(agent);
    if (one != null && one.recorded().plus(BETWEEN_RECORDS).isBefore(now)) {
      repository.seen(transaction, one.view());
      known.computeIfPresent(agent, (id, before) -> before.recordedAt(now));
    }
  }

  /** Every agent ever seen, by location and name. */
  public List<AgentView> all(Instant now) {
    return views(now)
        .sorted(Comparator.comparing(AgentView::location).thenComparing(AgentView::id))
        .toList();
  }

  /** The live agents of a location. */
  public List<AgentView> live(LocationId location, Instant now) {
    return views(now).filter(one -> one.live() && one.location().equals(location)).toList();
  }

  /** When any agent of the location was last heard of. */
  Optional<Instant> lastContact(LocationId location) {
    return known.values().stream()
        .filter(one -> one.view().location().equals(location))
        .map(one -> one.view().lastContact())
        .max(Comparator.naturalOrder());
  }

  /** What the agent last said of its spool. */
  Spool spool(AgentId agent) {
    Known one = known.get(agent);
    return one == null ? Spool.UNKNOWN : one.spool();
  }

  private Stream<AgentView> views(Instant now) {
    return known.values().stream().map(one -> one.at(now));
  }

  /**
   * That all runs due before {@code emptyUpTo} have arrived, said at {@code at}.
   *
   * @param emptyUpTo null when it did not say
   */
  record Spool(@Nullable Instant emptyUpTo, Instant at) {
    static final Spool UNKNOWN = new Spool(null, Instant.EPOCH);

    static Spool said(AgentContact contact, Instant now) {
      return new Spool(contact.spoolEmptyUpTo(), now);
    }

    /** Whether nothing will come any more of a slot whose lease ended then. */
    boolean isEmptyFor(Instant due, Instant leaseEnd) {
      return emptyUpTo != null && due.isBefore(emptyUpTo) && at.isAfter(leaseEnd);
    }
  }

  private record Known(AgentView view, Instant expectedBy, Instant recorded, Spool spool) {
    Known contacted(AgentContact contact, Instant now) {
      Instant by = now.plus(SILENT);
      AgentView seen = new AgentView(view.id(), contact.location(), view.about(), now, true);
      return new Known(
          seen, by.isAfter(expectedBy) ? by : expectedBy, recorded, Spool.said(contact, now));
    }

    Known recordedAt(Instant now) {
      return new Known(view, expectedBy, now, spool);
    }

    AgentView at(Instant now) {
      return new AgentView(
          view.id(), view.location(), view.about(), view.lastContact(), expectedBy.isAfter(now));
    }
  }
}
