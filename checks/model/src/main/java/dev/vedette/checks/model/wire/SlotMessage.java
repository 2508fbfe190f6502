// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Words;
import java.time.Instant;

/**
 * A slot under a lease.
 *
 * @param kind a word of {@link SlotKind}
 * @param fence of the lease; grows with every lease of the slot
 */
public record SlotMessage(String check, String location, Instant due, String kind, long fence) {
  public SlotMessage {
    requireNonNull(check, "check");
    requireNonNull(location, "location");
    requireNonNull(due, "due");
    requireNonNull(kind, "kind");
  }

  public static SlotMessage of(Slot slot, long fence) {
    return new SlotMessage(
        slot.check().value(), slot.location().value(), slot.due(), Words.of(slot.kind()), fence);
  }

  /** The slot meant. Throws {@link WireException} for a malformed one or one of an unknown kind. */
  public Slot slot() {
    SlotKind known =
        Words.parse(SlotKind.class, kind)
            .orElseThrow(() -> new WireException("unknown kind of slot: " + kind, null));
    try {
      return new Slot(new CheckId(check), new LocationId(location), due, known);
    } catch (IllegalArgumentException e) {
      throw new WireException("not a slot: " + e.getMessage(), e);
    }
  }
}
