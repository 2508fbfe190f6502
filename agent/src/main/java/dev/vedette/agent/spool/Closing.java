// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.Closeable;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closing of files whose content no longer depends on it. */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(Closeable file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.toString()).log("spool file not closed");
    }
  }
}
