// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import java.util.Map;

/**
 * Reads a whole repository of checks. Never throws for bad input: every error of every file is a
 * problem with a place and a mend.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class RepositoryReader {
  /** The settings' file, at the root. */
  public static final String ROOT = "vedette.yaml";

  /**
   * Reads files as they are.
   *
   * @param files path within the repository, with {@code /} → bytes; what is neither {@code .yaml}
   *     nor {@code .yml} is passed over
   */
  public ReadResult read(Map<String, byte[]> files) {
    throw new UnsupportedOperationException("being written: " + files.keySet());
  }

  /**
   * Reads one file of checks that has no {@code vedette.yaml}: locations are taken as they are
   * named, {@code all} is {@code here}.
   */
  public ReadResult readAlone(String path, byte[] bytes) {
    throw new UnsupportedOperationException("being written: " + path + bytes.length);
  }

  /**
   * Reads files so that a bad one keeps its last good version.
   *
   * @param lastGood what {@link KeptResult#live} said last; empty at first
   */
  public KeptResult readKeeping(Map<String, byte[]> files, Map<String, byte[]> lastGood) {
    throw new UnsupportedOperationException("being written: " + files.keySet() + lastGood.keySet());
  }
}
