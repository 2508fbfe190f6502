// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import dev.vedette.checks.model.Words;
import java.util.List;

/**
 * Slots that will not be reported on. Repeating the request changes nothing.
 *
 * @param slots all for the same reason
 * @param reason a word of {@link HandbackReason}
 */
public record HandbackRequest(
    String agent, String location, List<SlotMessage> slots, String reason) {
  public HandbackRequest {
    requireNonNull(agent, "agent");
    requireNonNull(location, "location");
    requireNonNull(reason, "reason");
    slots = List.copyOf(slots);
  }

  /** The reason, {@link HandbackReason#UNKNOWN} for a word of a newer version. */
  public HandbackReason why() {
    return Words.parse(HandbackReason.class, reason).orElse(HandbackReason.UNKNOWN);
  }
}
