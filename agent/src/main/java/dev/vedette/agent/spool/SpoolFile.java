// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;

/** One segment's file. */
interface SpoolFile extends AutoCloseable {
  long size() throws IOException;

  /** Writes at {@code offset}, all or an exception. */
  void write(long offset, byte[] data) throws IOException;

  /** Returns when what was written survives a loss of power. */
  void force() throws IOException;

  void truncate(long size) throws IOException;

  byte[] read(long offset, int length) throws IOException;

  @Override
  void close();
}
