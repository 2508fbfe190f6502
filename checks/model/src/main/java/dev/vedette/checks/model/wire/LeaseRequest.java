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
 * @param free how many more runs of each kind of check the agent can take; its keys are the kinds
 *     that it can carry out
 * @param holding every slot that it holds, started or not
 * @param spoolEmptyUpTo every run that was due before this instant and was carried out has been
 *     acknowledged; null when the agent cannot say
 * @param waitMillis how long the answer may wait for slots, at most {@link
 *     Protocol#LONGEST_WAIT_MILLIS}; zero for at once
 */
public record LeaseRequest(
    String agent,
    String location,
    String version,
    Map<String, Integer> free,
    List<SlotMessage> holding,
    @Nullable Instant spoolEmptyUpTo,
    long waitMillis,
    @Nullable AgentHealth health) {
  public LeaseRequest {
    requireNonNull(agent, "agent");
    requireNonNull(location, "location");
    requireNonNull(version, "version");
    free = Map.copyOf(free);
    holding = List.copyOf(holding);
  }
}
