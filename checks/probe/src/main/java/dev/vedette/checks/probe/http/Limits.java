// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.probe.Deadline;

/** Deadlines as a person reads them: {@code the 3 s of this run}. */
final class Limits {
  private Limits() {}

  static String of(Deadline deadline) {
    return "the " + Durations.of(deadline.limit()) + " of this " + deadline.of();
  }
}
