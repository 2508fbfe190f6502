// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.ReportMessage.AttemptMessage;
import dev.vedette.checks.model.wire.ReportMessage.DetailMessage;
import dev.vedette.checks.model.wire.ReportMessage.FindingMessage;
import dev.vedette.checks.model.wire.ReportMessage.JudgementMessage;
import dev.vedette.checks.model.wire.ReportMessage.TimingMessage;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports from and to messages. */
final class ReportMapping {
  private ReportMapping() {}

  static ReportMessage toMessage(RunReport report) {
    return new ReportMessage(
        report.id().toString(),
        toMessage(report.attempt()),
        toMessage(report.timing()),
        toMessage(report.judgement()),
        report.steps().stream().map(StepMapping::toMessage).toList(),
        toMessage(report.detail()));
  }

  static RunReport toReport(ReportMessage message) {
    try {
      return new RunReport(
          RunId.parse(message.run()),
          toAttempt(message.attempt()),
          toTiming(message.timing()),
          toJudgement(message.judgement()),
          message.steps().stream().map(StepMapping::toStep).toList(),
          toDetail(message.detail()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new WireException("not a report: " + e.getMessage(), e);
    }
  }

  static @Nullable FindingMessage toMessage(@Nullable Finding finding) {
    return finding == null
        ? null
        : new FindingMessage(
            Words.of(finding.cause()), finding.step(), finding.message(), finding.host());
  }

  static @Nullable Finding toFinding(@Nullable FindingMessage message) {
    return message == null
        ? null
        : new Finding(
            Words.parse(Cause.class, message.cause()).orElse(Cause.UNKNOWN),
            message.step(),
            message.message(),
            message.host());
  }

  private static AttemptMessage toMessage(RunReport.Attempt attempt) {
    return new AttemptMessage(
        SlotMessage.of(attempt.slot(), attempt.fence()),
        attempt.agent().value(),
        attempt.definition(),
        attempt.commit());
  }

  private static RunReport.Attempt toAttempt(AttemptMessage message) {
    return new RunReport.Attempt(
        message.slot().slot(),
        message.slot().fence(),
        new AgentId(message.agent()),
        message.definition(),
        message.commit());
  }

  private static TimingMessage toMessage(RunReport.Timing timing) {
    return new TimingMessage(
        timing.started().truncatedTo(ChronoUnit.MICROS),
        Micros.of(timing.duration()),
        Micros.of(timing.lateness()),
        Micros.of(timing.clockError()));
  }

  private static RunReport.Timing toTiming(TimingMessage message) {
    return new RunReport.Timing(
        message.started(),
        Micros.duration(message.durationMicros()),
        Micros.duration(message.latenessMicros()),
        Micros.duration(message.clockErrorMicros()));
  }

  private static JudgementMessage toMessage(RunReport.Judgement judgement) {
    return new JudgementMessage(
        Words.of(judgement.verdict()),
        toMessage(judgement.finding()),
        judgement.quality().doubts());
  }

  /** A verdict of a newer version says nothing of the target, so it counts as errored. */
  private static RunReport.Judgement toJudgement(JudgementMessage message) {
    Quality quality = new Quality(message.doubts());
    Finding finding = toFinding(message.finding());
    Verdict verdict = Words.parse(Verdict.class, message.verdict()).orElse(null);
    if (verdict == null) {
      return new RunReport.Judgement(Verdict.ERRORED, unknown(message.verdict()), quality);
    }
    return new RunReport.Judgement(verdict, finding, quality);
  }

  private static Finding unknown(String verdict) {
    return new Finding(
        Cause.UNKNOWN, null, "the agent's verdict is not known here: " + verdict, null);
  }

  private static DetailMessage toMessage(Detail detail) {
    return switch (detail) {
      case Detail.None none -> new DetailMessage("none", List.of(), List.of(), null);
      case Detail.Http http -> toMessage("http", http, null);
      case Detail.Browser browser ->
          toMessage("browser", browser.exchanges(), BrowserMapping.toMessage(browser));
    };
  }

  private static DetailMessage toMessage(
      String kind, Detail.Http http, @Nullable BrowserMessage browser) {
    return new DetailMessage(
        kind,
        http.hops().stream().map(HopMapping::toMessage).toList(),
        http.subSteps().stream().map(StepMapping::toMessage).toList(),
        browser);
  }

  private static Detail toDetail(DetailMessage message) {
    BrowserMessage browser = message.browser();
    return switch (message.kind()) {
      case "http" -> toHttp(message);
      case "browser" ->
          browser == null ? toHttp(message) : BrowserMapping.toBrowser(browser, toHttp(message));
      default -> new Detail.None();
    };
  }

  private static Detail.Http toHttp(DetailMessage message) {
    return new Detail.Http(
        message.hops().stream().map(HopMapping::toHop).toList(),
        message.subSteps().stream().map(StepMapping::toSubStep).toList());
  }
}
