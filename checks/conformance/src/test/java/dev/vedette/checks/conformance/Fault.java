// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import dev.vedette.checks.model.Owner;
import java.util.function.Consumer;

/**
 * One thing that goes wrong at a provider, and what a run must say of it.
 *
 * @param part the sub-step to be named
 * @param says what the finding must hold beside
 */
record Fault(
    String name, String part, Owner owner, String says, Consumer<BreakableProvider> inject) {
  @Override
  public String toString() {
    return name;
  }
}
