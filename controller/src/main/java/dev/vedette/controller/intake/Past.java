// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.EventRepository;
import dev.vedette.controller.alerting.EventRepository.Snapshot;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.replay.DefinitionsByHash;
import dev.vedette.controller.alerting.replay.Replay;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the rules of a check knew at a past instant: replayed from the snapshot before it. For one
 * transaction.
 */
final class Past {
  private static final int PART = 500;

  private final Transaction transaction;
  private final EventRepository events;
  private final CheckId check;
  private final Deque<RecordedEvent> latest = new ArrayDeque<>();

  Past(Transaction transaction, EventRepository events, CheckId check) {
    this.transaction = transaction;
    this.events = events;
    this.check = check;
  }

  /**
   * Where a check stood.
   *
   * @param latest events, newest first
   */
  record Stand(RuleContext context, CheckState state, List<RecordedEvent> latest) {}

  /**
   * As it stood at {@code instant}; empty when it was not judged then. Throws {@link
   * dev.vedette.controller.alerting.replay.ForgottenDefinitionException} when its definition of
   * then was not kept.
   */
  Optional<Stand> at(Instant instant, int wanted) {
    Optional<Snapshot> start = events.snapshot(transaction, check, instant);
    Replay replay = new Replay(check, definitions(), start.map(Snapshot::state).orElse(null));
    long number = start.map(Snapshot::number).orElse(0L);
    remember(number, wanted);
    replay(replay, number + 1, instant, wanted);
    return replay
        .state()
        .filter(state -> !latest.isEmpty())
        .map(state -> new Stand(replay.context(latest.getFirst()), state, List.copyOf(latest)));
  }

  private DefinitionsByHash definitions() {
    return new DefinitionsByHash(hash -> events.definition(transaction, hash));
  }

  private void replay(Replay replay, long first, Instant instant, int wanted) {
    List<RecordedEvent> part = part(first);
    while (!part.isEmpty()) {
      for (RecordedEvent event : part) {
        if (event.now().isAfter(instant)) {
          return;
        }
        replay.hear(event);
        remember(event, wanted);
      }
      part = part(part.getLast().number() + 1);
    }
  }

  private List<RecordedEvent> part(long first) {
    return events.from(transaction, check, first, PART);
  }

  /** Those that the snapshot has heard of already. */
  private void remember(long number, int wanted) {
    long first = Math.max(1, number - wanted + 1);
    if (number > 0) {
      events
          .from(transaction, check, first, (int) (number - first + 1))
          .forEach(event -> remember(event, wanted));
    }
  }

  private void remember(RecordedEvent event, int wanted) {
    latest.addFirst(event);
    if (latest.size() > wanted) {
      latest.removeLast();
    }
  }
}
