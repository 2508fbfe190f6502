// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;

/**
 * A check that is live.
 *
 * @param commit that it came from, which may be older than the repository's when its file is bad
 *     now; {@code -} for a plain folder
 */
public record LiveCheck(CheckDefinition definition, String commit) {
  public CheckId id() {
    return definition.id();
  }
}
