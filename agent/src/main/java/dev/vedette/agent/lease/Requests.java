// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Duration;
import java.util.List;

/** Composes what this agent asks for now. */
@FunctionalInterface
public interface Requests {
  /**
   * The request, to be answered after {@code wait} at the latest.
   *
   * @param holding the leases that it names
   */
  LeaseRequest asking(Duration wait, List<SlotMessage> holding);
}
