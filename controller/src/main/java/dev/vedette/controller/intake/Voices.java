// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.light.FleetFacts.Voice;
import dev.vedette.controller.dispatch.AgentView;
import dev.vedette.controller.dispatch.Agents;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How the agents of each location are heard. */
public final class Voices {
  /** Agents are given so long to come back after a start of the controller. */
  static final Duration GRACE = Duration.ofSeconds(60);

  /** Whoever did not look for so long was not at work, or the clock jumped: it is a new start. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Agents agents;
  private Instant start;
  private Instant lastLook;
  private final Duration untilGone;

  /**
   * @param start of this controller
   * @param untilGone how long after its last word a location without agents is dark
   */
  public Voices(Agents agents, Instant start, Duration untilGone) {
    this.agents = agents;
    this.start = start;
    this.lastLook = start;
    this.untilGone = untilGone;
  }

  synchronized Map<LocationId, Voice> of(Collection<LocationId> locations, Instant now) {
    if (lastLook.plus(PAUSE).isBefore(now)) {
      start = now;
    }
    lastLook = now;
    Map<LocationId, Voice> voices = new HashMap<>();
    for (LocationId location : locations) {
      voices.put(location, now.isBefore(start.plus(GRACE)) ? Voice.SILENT : Voice.GONE);
    }
    for (AgentView agent : agents.all(now)) {
      voices.computeIfPresent(agent.location(), (at, voice) -> louder(voice, of(agent, now)));
    }
    return voices;
  }

  private Voice of(AgentView agent, Instant now) {
    if (agent.live()) {
      return Voice.HEARD;
    }
    boolean lately = agent.lastContact().plus(untilGone).isAfter(now);
    return lately || now.isBefore(start.plus(GRACE)) ? Voice.SILENT : Voice.GONE;
  }

  private static Voice louder(Voice one, Voice other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
