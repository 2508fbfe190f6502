// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotEnd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A slot of the ledger. */
record SlotBody(
    String check,
    String location,
    Instant due,
    String kind,
    String state,
    @Nullable String reason,
    @Nullable String run,
    boolean late,
    boolean overdue,
    long fence,
    @Nullable String agent,
    String commit,
    @Nullable Instant ended) {
  static SlotBody of(LedgerSlot slot) {
    SlotEnd end = slot.standing().end();
    return new SlotBody(
        slot.slot().check().value(),
        slot.slot().location().value(),
        slot.slot().due(),
        Words.of(slot.slot().kind()),
        state(end),
        reason(end),
        end instanceof SlotEnd.Done done ? done.run().toString() : null,
        end instanceof SlotEnd.Done done && done.late(),
        slot.standing().overdue(),
        slot.fence(),
        slot.hold().agent() == null ? null : slot.hold().agent().value(),
        slot.terms().commit(),
        slot.standing().endedAt());
  }

  private static String state(@Nullable SlotEnd end) {
    return switch (end) {
      case null -> "open";
      case SlotEnd.Done done -> "done";
      case SlotEnd.Missed missed -> "missed";
      case SlotEnd.Skipped skipped -> "skipped";
    };
  }

  private static @Nullable String reason(@Nullable SlotEnd end) {
    return switch (end) {
      case SlotEnd.Missed missed -> Words.of(missed.reason());
      case SlotEnd.Skipped skipped -> Words.of(skipped.reason());
      case SlotEnd.Done done -> null;
      case null -> null;
    };
  }
}
