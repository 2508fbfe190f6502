// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Instant;

/**
 * The right to run a slot once.
 *
 * @param run id of the attempt that it allows
 * @param definition content hash of the check
 * @param startBy the latest start, on the controller's clock
 */
public record Lease(
    RunId run, Slot slot, long fence, String definition, String commit, Instant startBy) {

  /** The lease that {@code message} grants. Throws what {@link SlotMessage#slot} throws. */
  public static Lease of(LeaseMessage message, AgentId agent) {
    Slot slot = message.slot().slot();
    return new Lease(
        RunIds.of(slot, message.fence(), agent),
        slot,
        message.fence(),
        message.definition(),
        message.commit(),
        message.startBy());
  }

  /** Slot and fence, for the wire. */
  public SlotMessage message() {
    return SlotMessage.of(slot, fence);
  }
}
