// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.controller.definitions.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the repository of checks, for {@link OperatorsWatch}. */
public final class RepositoryWrongs {
  /** A source that cannot be reached for so long is told; shorter, it is tried again in silence. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private RepositoryWrongs() {}

  /** By the status of the source. */
  public static List<String> of(SourceStatus status, Instant now) {
    List<String> wrongs = new ArrayList<>();
    SourceStatus.Trouble trouble = status.trouble();
    if (trouble != null && !(trouble.retry() && trouble.since().plus(PATIENCE).isAfter(now))) {
      wrongs.add(trouble.message());
    }
    SourceStatus.Held held = status.held();
    if (held != null) {
      wrongs.add(
          "commit %s would remove %d of %d checks and waits for approval"
              .formatted(held.commit(), held.removed(), held.of()));
    }
    status.problems().stream().filter(Problem::isError).map(Problem::toString).forEach(wrongs::add);
    return wrongs;
  }
}
