// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A git repository, the branch and the folder in it that hold the checks.
 *
 * @param url {@code https}, {@code http}, {@code file}, or a path
 * @param path of a folder within the repository, with {@code /}; empty for all of it
 */
public record GitAddress(String url, String branch, String path) {
  private static final List<String> TRANSPORTS = List.of("https://", "http://", "file://");

  /**
   * Whatever can run a program ({@code ext::}), or asks for keys we do not have, is refused.
   *
   * @throws SourceException an operator's error
   */
  public GitAddress {
    if (TRANSPORTS.stream().noneMatch(url::startsWith) && !isFolder(url)) {
      throw SourceException.operators(
          "cannot fetch checks from '%s': give an https URL, or the path of a repository on this machine"
              .formatted(withoutCredentials(url)),
          null);
    }
    url = url.contains("://") ? url : Path.of(url).toAbsolutePath().toString();
    path = path.replaceAll("^/+|/+$", "");
  }

  private static boolean isFolder(String url) {
    return !url.contains("::") && url.indexOf('\0') < 0 && Files.isDirectory(Path.of(url));
  }

  /** For people and logs. */
  @Override
  public String toString() {
    String folder = path.isEmpty() ? "" : ", folder " + path;
    return withoutCredentials(url) + " (branch " + branch + folder + ")";
  }

  static String withoutCredentials(String text) {
    return text.replaceAll("(?<=://)[^/@\\s]+@", "");
  }
}
