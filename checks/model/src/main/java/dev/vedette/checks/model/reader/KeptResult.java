// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.repository.CheckRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is live when bad files keep their last good version.
 *
 * @param repository empty only when nothing good is left, for instance at the first read
 * @param problems of the files as they are now, by place
 * @param live the files that {@code repository} was read from: the last good ones of the next read
 */
public record KeptResult(
    Optional<CheckRepository> repository, List<Problem> problems, Map<String, byte[]> live) {
  public KeptResult {
    problems = List.copyOf(problems);
    live = Map.copyOf(live);
  }
}
