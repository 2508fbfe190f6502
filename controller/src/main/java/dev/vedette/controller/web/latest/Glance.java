// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.latest;

import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run at a glance. */
public record Glance(
    RunId run, Instant due, Verdict verdict, Duration duration, @Nullable Finding finding) {
  static Glance of(RunReport report) {
    return new Glance(
        report.id(),
        report.slot().due(),
        report.verdict(),
        report.timing().duration(),
        report.judgement().finding());
  }
}
