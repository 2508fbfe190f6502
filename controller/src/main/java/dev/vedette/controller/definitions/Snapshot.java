// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.reader.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * The files of a source at one moment.
 *
 * @param revision differs when anything in the files does
 * @param commit what a run carries; {@link #NO_COMMIT} for a plain folder, with a {@code +} for a
 *     working copy with changes
 * @param files path within the repository, with {@code /} → content; only YAML
 * @param problems of entries that are no plain files; a file with such an error is not in {@code
 *     files} and keeps its last good version
 */
record Snapshot(String revision, String commit, Map<String, byte[]> files, List<Problem> problems) {
  /** Stands for a commit where there is none. */
  static final String NO_COMMIT = "-";

  /** What is larger is cut here: the reader refuses it by size and never sees the rest. */
  static final int MOST_BYTES = 257 * 1024;

  /** More YAML files than this are no repository of checks. */
  static final int MOST_FILES = 10_000;

  Snapshot {
    files = Map.copyOf(files);
    problems = List.copyOf(problems);
  }

  static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
