// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an agent says it holds, against what the ledger says. */
final class Holdings {
  /** A lease that lives longer than this is not worth a write yet. */
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  private final List<HeldSlot> toRenew = new ArrayList<>();
  private final List<HeldSlot> lost = new ArrayList<>();

  /**
   * @param said by the agent
   * @param own the open slots that the ledger has as the agent's, to the end of their leases
   */
  Holdings(List<HeldSlot> said, Map<HeldSlot, Instant> own, Instant now) {
    for (HeldSlot held : said) {
      Instant until = own.get(held);
      if (until == null) {
        lost.add(held);
      } else if (until.isBefore(now.plus(ENOUGH))) {
        toRenew.add(held);
      }
    }
  }

  /** Those whose lease ends soon. */
  List<HeldSlot> toRenew() {
    return toRenew;
  }

  /** Those that ended or are somebody else's. */
  List<HeldSlot> lost() {
    return lost;
  }
}
