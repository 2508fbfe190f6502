// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Gesture;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a recording through its windows. The language goes on in the window that was opened last,
 * and never back.
 */
final class WindowTrail {
  private final Set<String> opened = new HashSet<>();
  private String current = "";
  private boolean first = true;

  /** An action happens in its window. Returns what cannot be told of that. */
  Optional<Gesture> enter(Found.Members action) {
    String window = action.textIf("pageAlias").or(() -> action.textIf("pageGuid")).orElse(current);
    boolean start = current.isEmpty();
    boolean same = start || window.equals(current);
    first &= same;
    boolean followed = same || opened.remove(window);
    current = window;
    return followed
        ? Optional.empty()
        : Optional.of(
            new Gesture.Untold(
                "a change to another window",
                "put the action that opens it into 'popup'; there is no way back to an earlier one"));
  }

  /** An action opened a window. */
  void opened(Found.Members signal) {
    signal.textIf("popupAlias").or(() -> signal.textIf("popupPageGuid")).ifPresent(opened::add);
  }

  /** Whether this is still the window that the recording began in. */
  boolean isFirst() {
    return first;
  }
}
