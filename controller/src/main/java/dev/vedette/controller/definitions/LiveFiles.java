// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that are live, with the commit that each came from.
 *
 * @param files path → content
 * @param commits path → commit
 */
record LiveFiles(Map<String, byte[]> files, Map<String, String> commits) {
  static final LiveFiles NONE = new LiveFiles(Map.of(), Map.of());

  LiveFiles {
    files = Map.copyOf(files);
    commits = Map.copyOf(commits);
  }

  /**
   * What is live after reading {@code snapshot}: files it does not hold as they are keep theirs.
   */
  LiveFiles after(Snapshot snapshot, Map<String, byte[]> live) {
    Map<String, String> from = new HashMap<>();
    live.forEach(
        (path, content) -> {
          boolean isCurrent = Arrays.equals(content, snapshot.files().get(path));
          from.put(
              path, isCurrent ? snapshot.commit() : commits.getOrDefault(path, snapshot.commit()));
        });
    return new LiveFiles(live, from);
  }

  String commit(String path) {
    return commits.getOrDefault(path, Snapshot.NO_COMMIT);
  }
}
