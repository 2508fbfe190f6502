// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What the agent may run.
 *
 * @param lost slots of the request's {@code holding} that are no longer the agent's: unstarted ones
 *     must not start
 * @param leaseMillis how long a lease lives after the last request that named it
 * @param quietMillis for how long after a request that named what the agent holds its requests may
 *     name nothing; zero, as of a controller that does not know this, for never
 */
public record LeaseAnswer(
    List<LeaseMessage> leases, List<SlotMessage> lost, long leaseMillis, long quietMillis) {
  public LeaseAnswer {
    leases = List.copyOf(leases);
    lost = List.copyOf(lost);
  }

  /**
   * A slot to run.
   *
   * @param definition content hash of the check
   * @param commit that the check came from; {@code -} for a plain folder
   * @param startBy the latest start; after it the slot goes back
   * @param needs the kind of the check, such as {@code http}
   */
  public record LeaseMessage(
      String check,
      String location,
      Instant due,
      String kind,
      long fence,
      String definition,
      String commit,
      Instant startBy,
      String needs) {
    public LeaseMessage {
      requireNonNull(definition, "definition");
      requireNonNull(commit, "commit");
      requireNonNull(startBy, "startBy");
      requireNonNull(needs, "needs");
    }

    public static LeaseMessage of(
        SlotMessage slot, String definition, String commit, Instant startBy, String needs) {
      return new LeaseMessage(
          slot.check(),
          slot.location(),
          slot.due(),
          slot.kind(),
          slot.fence(),
          definition,
          commit,
          startBy,
          needs);
    }

    /** The slot and fence alone. */
    public SlotMessage slot() {
      return new SlotMessage(check, location, due, kind, fence);
    }
  }
}
