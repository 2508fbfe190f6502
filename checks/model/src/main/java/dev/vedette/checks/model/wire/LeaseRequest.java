// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent asks for slots and renews what it holds.
 *
 * @param version of the agent's program
 * @param kinds of checks that it can carry out
 * @param free how many more slots of each kind the agent can take; a kind that is not here has none
 * @param holding every slot that it holds, started or not; or none, which renews nothing, where
 *     {@link LeaseAnswer#quietMillis} allows it
 * @param spoolEmptyUpTo every run that was due before this instant and was carried out has been
 *     acknowledged; null when the agent cannot say
 * @param waitMillis how long the answer may wait for slots, at most {@link
 *     Protocol#LONGEST_WAIT_MILLIS}; zero for at once
 */
public record LeaseRequest(
    String agent,
    String location,
    String version,
    List<String> kinds,
    Map<String, Integer> free,
    List<SlotMessage> holding,
    @Nullable Instant spoolEmptyUpTo,
    long waitMillis,
    @Nullable AgentHealth health) {
  public LeaseRequest {
    requireNonNull(agent, "agent");
    requireNonNull(location, "location");
    requireNonNull(version, "version");
    kinds = List.copyOf(kinds);
    free = Map.copyOf(free);
    holding = List.copyOf(holding);
  }
}
