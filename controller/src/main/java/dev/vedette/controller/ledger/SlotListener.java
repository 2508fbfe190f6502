// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.LocationId;
import java.util.Set;

/** Hears of slots after commit. */
public interface SlotListener {
  /** In these locations there are new slots, or slots that were given back. */
  void opened(Set<LocationId> locations);
}
