// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.util.List;

/** Where segments live. A seam for tests with disks that fail. */
interface SpoolFiles extends AutoCloseable {
  /** The numbers of the segments there are, ascending. */
  List<Long> numbers() throws IOException;

  /** A new, empty segment; its name is on disk when this returns. */
  SpoolFile create(long number) throws IOException;

  SpoolFile open(long number) throws IOException;

  void delete(long number) throws IOException;

  /** Bytes that may still be written. */
  long room() throws IOException;

  @Override
  void close();
}
