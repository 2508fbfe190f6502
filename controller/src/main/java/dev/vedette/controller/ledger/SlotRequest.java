// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import java.time.Instant;

/**
 * That a confirmation, control or manual slot was asked for: the independent count of what was
 * planned for these kinds.
 *
 * @param why in a few words, for people
 */
public record SlotRequest(Slot slot, String why, Instant at) {
  public SlotRequest {
    if (slot.kind() == SlotKind.SCHEDULED) {
      throw new IllegalArgumentException("a scheduled slot is planned, not asked for: " + slot);
    }
  }
}
