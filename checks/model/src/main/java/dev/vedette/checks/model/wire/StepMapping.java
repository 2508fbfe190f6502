// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.model.report.SubStep;
import dev.vedette.checks.model.wire.ReportMessage.ExpectationMessage;
import dev.vedette.checks.model.wire.ReportMessage.StepMessage;
import dev.vedette.checks.model.wire.ReportMessage.SubStepMessage;

/** Steps from and to messages. */
final class StepMapping {
  private StepMapping() {}

  static StepMessage toMessage(StepReport step) {
    return new StepMessage(
        step.name(),
        Words.of(step.status()),
        Micros.of(step.begin()),
        Micros.of(step.duration()),
        ReportMapping.toMessage(step.finding()),
        step.expectations().stream().map(StepMapping::toMessage).toList());
  }

  /** A status of a newer version counts as errored. */
  static StepReport toStep(StepMessage message) {
    return new StepReport(
        message.name(),
        Words.parse(StepReport.Status.class, message.status()).orElse(StepReport.Status.ERRORED),
        Micros.duration(message.beginMicros()),
        Micros.duration(message.durationMicros()),
        ReportMapping.toFinding(message.finding()),
        message.expectations().stream().map(StepMapping::toExpectation).toList());
  }

  static SubStepMessage toMessage(SubStep part) {
    return new SubStepMessage(
        part.step(), part.name(), Micros.of(part.begin()), Micros.of(part.duration()));
  }

  static SubStep toSubStep(SubStepMessage message) {
    return new SubStep(
        message.step(),
        message.name(),
        Micros.duration(message.beginMicros()),
        Micros.duration(message.durationMicros()));
  }

  private static ExpectationMessage toMessage(ExpectationReport expectation) {
    return new ExpectationMessage(expectation.what(), expectation.met(), expectation.seen());
  }

  private static ExpectationReport toExpectation(ExpectationMessage message) {
    return new ExpectationReport(message.what(), message.met(), message.seen());
  }
}
