// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong while reading goes on. The same thing at the same place is told once. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private final Map<String, Integer> errors = new HashMap<>();

  public void add(Problem problem) {
    if (found.add(problem) && problem.isError()) {
      errors.merge(problem.path(), 1, Integer::sum);
    }
  }

  public void error(Place place, String what, String mend) {
    add(Problem.error(place, what, mend));
  }

  public void warning(Place place, String what, String mend) {
    add(Problem.warning(place, what, mend));
  }

  /** How many errors a file has so far. */
  public int errorsIn(String path) {
    return errors.getOrDefault(path, 0);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** All, by place. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Problem::place));
    return List.copyOf(sorted);
  }
}
