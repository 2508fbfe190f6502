// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.wire.AgentHealth;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agent.
 *
 * @param lastContact its last poll, upload or hand-back; while it waits in a long poll, now
 */
public record AgentView(
    AgentId id, LocationId location, About about, Instant lastContact, boolean live) {
  /**
   * What it last said of itself.
   *
   * @param kinds of check that it can run
   * @param health null when it did not say
   */
  public record About(String version, Set<String> kinds, @Nullable AgentHealth health) {
    public About {
      kinds = Set.copyOf(kinds);
    }
  }
}
