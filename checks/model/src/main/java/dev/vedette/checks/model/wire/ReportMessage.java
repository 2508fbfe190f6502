// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import dev.vedette.checks.model.report.RunReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run's report. Durations are microseconds; words are those of the domain's enums.
 *
 * @param run the run's id
 */
public record ReportMessage(
    String run,
    AttemptMessage attempt,
    TimingMessage timing,
    JudgementMessage judgement,
    List<StepMessage> steps,
    DetailMessage detail) {
  public ReportMessage {
    requireNonNull(run, "run");
    requireNonNull(attempt, "attempt");
    requireNonNull(timing, "timing");
    requireNonNull(judgement, "judgement");
    requireNonNull(detail, "detail");
    steps = List.copyOf(steps);
  }

  public static ReportMessage of(RunReport report) {
    return ReportMapping.toMessage(report);
  }

  /** The report meant. Throws {@link WireException} when it is malformed. */
  public RunReport report() {
    return ReportMapping.toReport(this);
  }

  /** See {@link RunReport.Attempt}. */
  public record AttemptMessage(SlotMessage slot, String agent, String definition, String commit) {
    public AttemptMessage {
      requireNonNull(slot, "slot");
      requireNonNull(agent, "agent");
      requireNonNull(definition, "definition");
      requireNonNull(commit, "commit");
    }
  }

  /** See {@link RunReport.Timing}. */
  public record TimingMessage(
      Instant started, long durationMicros, long latenessMicros, long clockErrorMicros) {
    public TimingMessage {
      requireNonNull(started, "started");
    }
  }

  /** See {@link RunReport.Judgement}; {@code doubts} is its quality. */
  public record JudgementMessage(
      String verdict, @Nullable FindingMessage finding, List<String> doubts) {
    public JudgementMessage {
      requireNonNull(verdict, "verdict");
      doubts = List.copyOf(doubts);
    }
  }

  /** See {@link dev.vedette.checks.model.report.Finding}. */
  public record FindingMessage(
      String cause, @Nullable String step, String message, @Nullable String host) {
    public FindingMessage {
      requireNonNull(cause, "cause");
      requireNonNull(message, "message");
    }
  }

  /** See {@link dev.vedette.checks.model.report.StepReport}. */
  public record StepMessage(
      String name,
      String status,
      long beginMicros,
      long durationMicros,
      @Nullable FindingMessage finding,
      List<ExpectationMessage> expectations) {
    public StepMessage {
      requireNonNull(name, "name");
      requireNonNull(status, "status");
      expectations = List.copyOf(expectations);
    }
  }

  /** See {@link dev.vedette.checks.model.report.StepReport.ExpectationReport}. */
  public record ExpectationMessage(String what, boolean met, String seen) {
    public ExpectationMessage {
      requireNonNull(what, "what");
      requireNonNull(seen, "seen");
    }
  }

  /**
   * See {@link dev.vedette.checks.model.report.Detail}.
   *
   * @param kind {@code none, http, browser}
   * @param hops of {@code http}, and of a browser's OAuth steps
   * @param subSteps of the same; none from an older agent
   * @param browser of {@code browser}; null for other kinds
   */
  public record DetailMessage(
      String kind,
      List<HopMessage> hops,
      List<SubStepMessage> subSteps,
      @Nullable BrowserMessage browser) {
    public DetailMessage {
      requireNonNull(kind, "kind");
      hops = List.copyOf(hops);
      subSteps = List.copyOf(subSteps);
    }
  }

  /** See {@link dev.vedette.checks.model.report.SubStep}. */
  public record SubStepMessage(int step, String name, long beginMicros, long durationMicros) {
    public SubStepMessage {
      requireNonNull(name, "name");
    }
  }

  /**
   * See {@link dev.vedette.checks.model.report.Hop}.
   *
   * @param phasesMicros word of a phase to its duration
   */
  public record HopMessage(
      int step,
      RequestMessage request,
      @Nullable AnswerMessage answer,
      @Nullable ConnectionMessage connection,
      long beginMicros,
      long durationMicros,
      Map<String, Long> phasesMicros) {
    public HopMessage {
      requireNonNull(request, "request");
      phasesMicros = Map.copyOf(phasesMicros);
    }
  }

  /** See {@link dev.vedette.checks.model.report.Hop.HttpRequestFacts}. */
  public record RequestMessage(String method, String url, long bytesSent) {
    public RequestMessage {
      requireNonNull(method, "method");
      requireNonNull(url, "url");
    }
  }

  /** See {@link dev.vedette.checks.model.report.Hop.HttpAnswerFacts}. */
  public record AnswerMessage(
      int status,
      String protocol,
      long contentLength,
      long bytesReceived,
      long bodySize,
      @Nullable Long lastModified) {
    public AnswerMessage {
      requireNonNull(protocol, "protocol");
    }
  }

  /** See {@link dev.vedette.checks.model.report.Hop.ConnectionFacts}. */
  public record ConnectionMessage(
      String address, int port, boolean reused, @Nullable TlsMessage tls) {
    public ConnectionMessage {
      requireNonNull(address, "address");
    }
  }

  /** See {@link dev.vedette.checks.model.report.TlsFacts}. */
  public record TlsMessage(
      String version, String cipher, boolean resumed, List<CertificateMessage> chain) {
    public TlsMessage {
      requireNonNull(version, "version");
      requireNonNull(cipher, "cipher");
      chain = List.copyOf(chain);
    }
  }

  /** See {@link dev.vedette.checks.model.report.TlsFacts.Certificate}. */
  public record CertificateMessage(
      String sha256,
      String subject,
      String issuer,
      String serial,
      List<String> names,
      Instant from,
      Instant until) {
    public CertificateMessage {
      requireNonNull(sha256, "sha256");
      requireNonNull(subject, "subject");
      requireNonNull(issuer, "issuer");
      requireNonNull(serial, "serial");
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      names = List.copyOf(names);
    }
  }
}
