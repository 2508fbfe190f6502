// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.DefinitionsListener;
import dev.vedette.controller.definitions.LiveCheck;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resolved checks by content hash: those that are live, and those that were since the start,
 * because an agent may hold a slot under an older version. Forgets the oldest beyond {@link #MOST}.
 */
public final class DefinitionContents implements DefinitionsListener {
  private static final int MOST = 20_000;

  private final LinkedHashMap<String, String> contents = new LinkedHashMap<>();

  @Override
  public synchronized void changed(DefinitionSet live) {
    Stream.concat(live.checks().values().stream(), live.controls().values().stream())
        .map(LiveCheck::definition)
        .forEach(check -> contents.putLast(check.origin().hash(), check.origin().content()));
    while (contents.size() > MOST) {
      contents.remove(contents.keySet().iterator().next());
    }
  }

  synchronized Optional<String> find(String hash) {
    return Optional.ofNullable(contents.get(hash));
  }
}
