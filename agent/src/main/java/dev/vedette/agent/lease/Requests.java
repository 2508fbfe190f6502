// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.wire.LeaseRequest;
import java.time.Duration;

/** Composes what this agent asks for now. */
@FunctionalInterface
public interface Requests {
  /** The request, to be answered after {@code wait} at the latest. */
  LeaseRequest asking(Duration wait);
}
