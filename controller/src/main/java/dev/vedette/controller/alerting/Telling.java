// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, and which run: the first of those in a row that found the same.
 *
 * @param run null when it was not kept
 */
public record Telling(Finding finding, @Nullable RunId run) {

  /** This, or {@code before} when that says the same. */
  Telling unlessSaidBy(@Nullable Telling before) {
    return before != null && before.finding.equals(finding) ? before : this;
  }
}
