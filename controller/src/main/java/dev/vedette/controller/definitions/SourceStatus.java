// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.reader.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the source of the definitions stands.
 *
 * @param commit the last one read; {@code -} for a plain folder or before the first
 * @param read when the source was last read with success; null before the first
 * @param problems of the files as they are now; where they are errors the last good version lives
 *     on
 * @param trouble why the source cannot be read, and what to do; null when it can. What is live goes
 *     on
 * @param held why the newest commit waits for approval; null when it does not
 */
public record SourceStatus(
    String commit,
    @Nullable Instant read,
    List<Problem> problems,
    @Nullable Trouble trouble,
    @Nullable Held held) {
  public SourceStatus {
    problems = List.copyOf(problems);
  }

  /**
   * Why it cannot be read.
   *
   * @param retry whether it may mend by itself (a remote that is gone); else it is the operator's
   */
  public record Trouble(boolean retry, String message, Instant since) {}

  /** A commit that would remove more than half of the checks. */
  public record Held(String commit, int removed, int of) {}
}
