// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.reader.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a whole repository of checks. Never throws for bad input: every error of every file is a
 * problem with a place and a mend.
 */
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
    return new RepositoryReading(new Problems()).read(yamlOf(files));
  }

  /**
   * Reads one file of checks that has no {@code vedette.yaml}: locations are taken as they are
   * named, {@code all} is {@code here}.
   */
  public ReadResult readAlone(String path, byte[] bytes) {
    return new RepositoryReading(new Problems()).readAlone(path, bytes);
  }

  /**
   * Reads files so that a bad one keeps its last good version.
   *
   * @param lastGood what {@link KeptResult#live} said last; empty at first
   */
  public KeptResult readKeeping(Map<String, byte[]> files, Map<String, byte[]> lastGood) {
    Map<String, byte[]> now = yamlOf(files);
    ReadResult result = read(now);
    List<Problem> problems = result.problems();
    Map<String, byte[]> live = new TreeMap<>(now);
    while (result.repository().isEmpty() && replaceBad(live, result, lastGood)) {
      result = read(live);
    }
    if (result.repository().isEmpty()) {
      live = yamlOf(lastGood);
      result = read(live);
    }
    return new KeptResult(
        result.repository(), problems, result.repository().isPresent() ? live : Map.of());
  }

  /** Puts back the last good version of each bad file; answers whether anything changed by that. */
  private static boolean replaceBad(
      Map<String, byte[]> live, ReadResult result, Map<String, byte[]> lastGood) {
    boolean changed = false;
    for (String path : result.badFiles()) {
      byte[] bad = live.get(path);
      byte[] good = lastGood.get(path);
      if (good == null) {
        changed |= live.remove(path) != null;
      } else if (!Arrays.equals(bad, good)) {
        live.put(path, good);
        changed = true;
      }
    }
    return changed;
  }

  private static Map<String, byte[]> yamlOf(Map<String, byte[]> files) {
    Map<String, byte[]> yaml = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            yaml.put(path, bytes);
          }
        });
    return yaml;
  }
}
