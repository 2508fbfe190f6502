// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers a snapshot, entry by entry. */
final class Entries {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  void file(String path, InputStream content) throws IOException {
    if (files.size() >= Snapshot.MOST_FILES) {
      throw SourceException.operators(
          "more than %d YAML files; point the controller at the folder that holds the checks"
              .formatted(Snapshot.MOST_FILES),
          null);
    }
    files.put(path, content.readNBytes(Snapshot.MOST_BYTES));
  }

  /** A link may lead anywhere, so none is followed. */
  void link(String path) {
    problems.add(
        Problem.error(
            Place.startOf(path),
            "this is a symbolic link, and links are not followed",
            "put the file itself here"));
  }

  void submodule(String path) {
    problems.add(
        Problem.warning(
            Place.startOf(path),
            "this is a git submodule, and submodules are not read",
            "put its checks into this repository"));
  }

  Snapshot of(String revision, String commit) {
    return new Snapshot(revision, commit, files, problems);
  }

  /**
   * A folder has no revision of its own: the hash of all that is in it, and of the commit that is
   * checked out, stands for one.
   */
  Snapshot ofFolder(String commit) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, content) -> {
            hash.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            hash.update(content);
          });
      problems.forEach(problem -> hash.update(problem.toString().getBytes(StandardCharsets.UTF_8)));
      hash.update(commit.getBytes(StandardCharsets.UTF_8));
      return of(HexFormat.of().formatHex(hash.digest(), 0, 6), commit);
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("every Java platform has SHA-256", e));
    }
  }
}
