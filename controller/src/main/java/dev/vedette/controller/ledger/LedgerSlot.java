// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Slot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A slot as the ledger holds it. */
public record LedgerSlot(Slot slot, Terms terms, Hold hold, Standing standing) {
  /** How long after its timeout an open slot still counts as on its way. */
  public static final Duration GRACE = Duration.ofSeconds(60);

  /**
   * Who has it.
   *
   * @param fence 0 until first leased; a result counts only under the current one
   * @param agent null when nobody has it
   * @param until when the lease lapses; null when nobody has it
   */
  public record Hold(long fence, @Nullable AgentId agent, @Nullable Instant until) {
    public static final Hold NOBODY = new Hold(0, null, null);
  }

  /**
   * How it stands.
   *
   * @param overdue open past its time; already counted as no judgement
   * @param end null while open
   * @param endedAt null while open
   */
  public record Standing(boolean overdue, @Nullable SlotEnd end, @Nullable Instant endedAt) {
    public static final Standing OPEN = new Standing(false, null, null);
  }

  /** A slot that nobody has yet. */
  public static LedgerSlot planned(Slot slot, Terms terms) {
    return new LedgerSlot(slot, terms, Hold.NOBODY, Standing.OPEN);
  }

  public boolean isOpen() {
    return standing.end() == null;
  }

  public long fence() {
    return hold.fence();
  }

  /** From when on it is overdue, if still open. */
  public Instant overdueFrom() {
    return slot.due().plus(terms.timeout()).plus(GRACE);
  }
}
