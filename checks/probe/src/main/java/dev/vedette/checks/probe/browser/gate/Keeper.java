// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import org.jspecify.annotations.Nullable;

/** Knows who may come in at a door. */
interface Keeper {
  /** The pass that a request with this head is made with; null for none that is good. */
  @Nullable Pass recognise(Head head);
}
