// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

/**
 * Hears of changes to what is live, in order, on the thread of the sync. One listener's failure
 * does not reach the next.
 */
public interface DefinitionsListener {
  /** Something live changed; called once at the start, too. */
  void changed(DefinitionSet live);
}
