// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.repository.CheckRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of reading a repository.
 *
 * @param repository empty when there is any error
 * @param problems errors and warnings, by place
 */
public record ReadResult(Optional<CheckRepository> repository, List<Problem> problems) {
  public ReadResult {
    problems = List.copyOf(problems);
  }

  /** The errors alone. */
  public List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  /** Paths of the files that have an error. */
  public Set<String> badFiles() {
    return problems.stream()
        .filter(Problem::isError)
        .map(Problem::path)
        .collect(Collectors.toUnmodifiableSet());
  }
}
