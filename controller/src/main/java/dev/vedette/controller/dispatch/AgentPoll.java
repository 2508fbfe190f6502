// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.wire.AgentHealth;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent asks for slots.
 *
 * @param free how many more runs of each kind it can take; the keys are the kinds it can run
 * @param patience how long it is content to wait, at most 25 s
 * @param health null when it does not say
 */
public record AgentPoll(
    AgentContact contact,
    String version,
    Map<String, Integer> free,
    Duration patience,
    @Nullable AgentHealth health) {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

  public AgentPoll {
    free = Map.copyOf(free);
    patience = patience.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : patience;
  }
}
