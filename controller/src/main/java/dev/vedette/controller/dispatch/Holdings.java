// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Slot;
import dev.vedette.controller.ledger.LedgerSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an agent says it holds, against what the ledger says. */
final class Holdings {
  /** A lease that lives longer than this is not worth a write yet. */
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  private final Map<HeldSlot, LedgerSlot> own = new HashMap<>();
  private final List<HeldSlot> lost = new ArrayList<>();

  Holdings(AgentContact contact, List<LedgerSlot> open) {
    Map<Slot, LedgerSlot> known = new HashMap<>();
    open.forEach(slot -> known.put(slot.slot(), slot));
    for (HeldSlot held : contact.holding()) {
      LedgerSlot slot = known.get(held.slot());
      if (slot != null && isOwn(held, slot, contact.agent())) {
        own.put(held, slot);
      } else {
        lost.add(held);
      }
    }
  }

  private static boolean isOwn(HeldSlot held, @Nullable LedgerSlot slot, AgentId agent) {
    return slot != null && slot.fence() == held.fence() && agent.equals(slot.hold().agent());
  }

  /** Those whose lease ends soon. */
  List<HeldSlot> toRenew(Instant now) {
    List<HeldSlot> due = new ArrayList<>();
    own.forEach(
        (held, slot) -> {
          if (Share.hasLapsed(slot, now.plus(ENOUGH))) {
            due.add(held);
          }
        });
    return due;
  }

  /** Those that ended or are somebody else's. */
  List<HeldSlot> lost() {
    return lost;
  }
}
