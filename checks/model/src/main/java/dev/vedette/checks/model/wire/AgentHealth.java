// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an agent fares.
 *
 * @param degraded why it is not well, a line each for a person; empty when it is
 * @param running runs under way
 * @param spooled reports not yet acknowledged
 * @param dropped reports given up since the start, for want of room or because they were refused
 * @param damaged spool records that could not be read back, since the start
 * @param clockOffsetMicros controller's clock minus the agent's
 * @param clockErrorMicros the bound on how far that may be off; negative while not known
 * @param calibration null while nothing was measured
 */
public record AgentHealth(
    List<String> degraded,
    int running,
    long spooled,
    long dropped,
    long damaged,
    long clockOffsetMicros,
    long clockErrorMicros,
    @Nullable CalibrationError calibration) {
  public AgentHealth {
    degraded = List.copyOf(degraded);
  }
}
