// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.nio.file.Path;

/** Another agent uses the same spool. */
public final class SpoolInUse extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolInUse(Path folder) {
    super("the spool in " + folder + " is used by another agent");
  }
}
