// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolHealth;
import dev.vedette.agent.upload.Quarantine;
import dev.vedette.checks.model.wire.AgentHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How one agent fares. */
final class Health {
  private static final Duration SKEW = Duration.ofSeconds(2);

  private final Spool spool;
  private final Quarantine quarantine;
  private final ControllerClock clock;
  private final Shared.Own own;

  Health(Spool spool, Quarantine quarantine, ControllerClock clock, Shared.Own own) {
    this.spool = spool;
    this.quarantine = quarantine;
    this.clock = clock;
    this.own = own;
  }

  AgentHealth now() {
    SpoolHealth kept = spool.health();
    Duration offset = clock.wallOffset();
    return new AgentHealth(
        degraded(kept, offset),
        own.capacities().running(),
        kept.waiting(),
        kept.dropped() + quarantine.count(),
        kept.damaged(),
        micros(offset),
        clock.isKnown() ? micros(clock.error()) : -1,
        own.calibration().error());
  }

  private List<String> degraded(SpoolHealth kept, Duration offset) {
    List<String> reasons = new ArrayList<>();
    if (kept.trouble() != null) {
      reasons.add("reports are held in memory only: " + kept.trouble());
    }
    if (offset.abs().compareTo(SKEW) > 0) {
      reasons.add("the machine's clock is off by " + offset.abs().toSeconds() + " s");
    }
    own.troubles().forEach(trouble -> trouble.get().ifPresent(reasons::add));
    return reasons;
  }

  private static long micros(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
  }
}
