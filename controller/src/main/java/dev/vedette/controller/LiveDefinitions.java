// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.DefinitionsListener;
import java.util.function.Supplier;

/** What is live, for those who are built before the definitions are. */
final class LiveDefinitions implements DefinitionsListener, Supplier<DefinitionSet> {
  private volatile DefinitionSet live = DefinitionSet.EMPTY;

  @Override
  public void changed(DefinitionSet live) {
    this.live = live;
  }

  @Override
  public DefinitionSet get() {
    return live;
  }
}
