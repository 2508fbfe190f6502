// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run without steps and detail.
 *
 * @param trace id of the trace that its requests belong to, unless the check says {@code trace:
 *     off}
 * @param standing {@code counted}, {@code late} or {@code extra}: what the run counted for
 * @param doubts why the measurement is suspect; empty when it is good
 * @param during the maintenance or hold that its slot was due in: it is left out of objectives
 */
record RunBody(
    String run,
    String trace,
    String check,
    String location,
    String kind,
    Instant due,
    Instant started,
    double durationMs,
    double latenessMs,
    double clockErrorMs,
    String verdict,
    @Nullable FindingBody finding,
    String standing,
    String agent,
    long fence,
    String commit,
    List<String> doubts,
    @Nullable String during) {
  static RunBody of(StoredRun stored) {
    RunReport report = stored.report();
    RunReport.Timing timing = report.timing();
    return new RunBody(
        report.id().toString(),
        report.id().traceId(),
        report.slot().check().value(),
        report.slot().location().value(),
        Words.of(report.slot().kind()),
        report.slot().due(),
        timing.started(),
        millis(timing.duration()),
        millis(timing.lateness()),
        millis(timing.clockError()),
        Words.of(report.verdict()),
        FindingBody.of(report.judgement().finding()),
        Words.of(stored.standing()),
        report.attempt().agent().value(),
        report.attempt().fence(),
        report.attempt().commit(),
        report.judgement().quality().doubts(),
        stored.during());
  }

  static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
