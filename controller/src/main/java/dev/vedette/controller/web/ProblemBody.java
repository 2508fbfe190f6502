// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem as JSON. */
record ProblemBody(Error error) {
  record Error(String kind, String message, String mend, @Nullable String id) {}

  static ProblemBody of(Problem problem) {
    String kind = problem.kind().name().toLowerCase(Locale.ROOT);
    return new ProblemBody(new Error(kind, problem.message(), problem.mend(), problem.id()));
  }
}
