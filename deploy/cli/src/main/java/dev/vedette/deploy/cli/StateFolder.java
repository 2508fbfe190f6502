// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.nio.file.Path;

/** Where servers keep what must outlive them when no folder is named (XDG Base Directory). */
final class StateFolder {
  private StateFolder() {}

  /** {@code vedette/PART} under {@code XDG_STATE_HOME}, or {@code ~/.local/state}. */
  static Path of(String part) {
    String state = System.getenv("XDG_STATE_HOME");
    Path base =
        state == null || state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return base.resolve("vedette").resolve(part);
  }
}
