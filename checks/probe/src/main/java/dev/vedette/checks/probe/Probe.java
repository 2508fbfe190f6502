// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;

/**
 * Carries out checks. An implementation is safe for use by many threads at once, keeps nothing
 * between runs that would make the next one faster, and returns at most two seconds after the
 * deadline: the check's timeout, and ten seconds more where it has {@code always} steps.
 */
public interface Probe {
  /**
   * Runs {@code check} once, on the calling thread, beginning now. What the target, the author or
   * the operator did wrong is a finding, never an exception; so is a bug of ours.
   */
  Probed probe(ResolvedCheck check, RunContext context);
}
