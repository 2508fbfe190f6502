// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.lease.Handbacks;
import dev.vedette.agent.lease.Naming;
import dev.vedette.agent.lease.Requests;
import dev.vedette.agent.run.Capacities;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.upload.Batches;
import dev.vedette.checks.model.wire.EncodedBatch;
import dev.vedette.checks.model.wire.EncodedBatch.EncodedReport;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one agent says of itself in its messages. */
final class Situation implements Requests, Batches {
  private final Identity identity;
  private final Naming naming;
  private final Spool spool;
  private final Handbacks handbacks;
  private final ControllerClock clock;
  private final Health health;
  private volatile boolean draining;

  Situation(
      Identity identity,
      Naming naming,
      Spool spool,
      Handbacks handbacks,
      ControllerClock clock,
      Health health) {
    this.identity = identity;
    this.naming = naming;
    this.spool = spool;
    this.handbacks = handbacks;
    this.clock = clock;
    this.health = health;
  }

  /** Who speaks, and how much it can do. */
  record Identity(Handbacks.Sender sender, String version, Capacities capacities) {}

  /** Asks for nothing more from now on. */
  void drain() {
    draining = true;
  }

  @Override
  public LeaseRequest asking(Duration wait, List<SlotMessage> holding) {
    return new LeaseRequest(
        identity.sender().agent().value(),
        identity.sender().location().value(),
        identity.version(),
        identity.capacities().kinds(),
        draining ? Map.of() : identity.capacities().wanted(naming.book()::count),
        holding,
        spoolEmptyUpTo(),
        wait.toMillis(),
        health.now());
  }

  @Override
  public EncodedBatch of(List<EncodedReport> reports) {
    return new EncodedBatch(
        identity.sender().agent().value(),
        identity.sender().location().value(),
        reports,
        naming.inUpload(),
        spoolEmptyUpTo());
  }

  /** Now, unless something older is held, under way, spooled, or on its way back. */
  private @Nullable Instant spoolEmptyUpTo() {
    if (!clock.isKnown()) {
      return null;
    }
    Instant now = clock.instant().minus(clock.error());
    return Stream.of(naming.book().oldestDue(), spool.oldestDue(), handbacks.oldestDue())
        .flatMap(Optional::stream)
        .filter(due -> due.isBefore(now))
        .min(Instant::compareTo)
        .orElse(now);
  }
}
