// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.util.List;

/**
 * What is loaded.
 *
 * @param source where from, as it was given
 * @param commit {@code -} for a plain folder
 */
public record DefinitionsLine(
    String source, String commit, int checks, List<ProblemLine> problems) {
  public DefinitionsLine {
    problems = List.copyOf(problems);
  }

  /** The first eight characters of the commit. */
  public String shortCommit() {
    return commit.substring(0, Math.min(8, commit.length()));
  }

  /** One error: {@code file:line:column} and what to do. */
  public record ProblemLine(String place, String message) {}
}
