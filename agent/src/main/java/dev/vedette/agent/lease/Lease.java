// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.SlotMessage;
import dev.vedette.checks.model.wire.WireException;
import java.time.Instant;

/**
 * The right to run a slot once.
 *
 * @param run id of the attempt that it allows
 * @param definition content hash of the check
 * @param startBy the latest start, on the controller's clock
 * @param needs the kind of its check
 */
public record Lease(
    RunId run,
    Slot slot,
    long fence,
    String definition,
    String commit,
    Instant startBy,
    CheckKind needs) {

  /**
   * The lease that {@code message} grants. Throws what {@link SlotMessage#slot} throws, also for a
   * kind of check that is not known here.
   */
  public static Lease of(LeaseMessage message, AgentId agent) {
    Slot slot = message.slot().slot();
    return new Lease(
        RunIds.of(slot, message.fence(), agent),
        slot,
        message.fence(),
        message.definition(),
        message.commit(),
        message.startBy(),
        needs(message.needs()));
  }

  private static CheckKind needs(String word) {
    return Words.parse(CheckKind.class, word)
        .orElseThrow(() -> new WireException("no kind of check: " + word, null));
  }

  /** Slot and fence, for the wire. */
  public SlotMessage message() {
    return SlotMessage.of(slot, fence);
  }
}
