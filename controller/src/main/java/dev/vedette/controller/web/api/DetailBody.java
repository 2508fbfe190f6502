// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.SubStep;
import dev.vedette.checks.model.report.TlsFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Steps and hops of a run.
 *
 * @param browser left out for checks of other kinds
 */
record DetailBody(
    List<StepBody> steps,
    List<SubStepBody> subSteps,
    List<HopBody> hops,
    @Nullable BrowserBody browser) {

  /** Of a report, with the names of the evidence whose content is here. */
  static DetailBody of(RunReport report, Set<String> here) {
    Detail.Http detail = Detail.Http.of(report.detail());
    return new DetailBody(
        report.steps().stream().map(StepBody::of).toList(),
        detail.subSteps().stream().map(SubStepBody::of).toList(),
        detail.hops().stream().map(HopBody::of).toList(),
        report.detail() instanceof Detail.Browser browser
            ? BrowserBody.of(report.id(), browser, here)
            : null);
  }

  /**
   * A part of an {@code oauth} step.
   *
   * @param step which of the steps, from 0
   */
  record SubStepBody(int step, String name, double beginMs, double durationMs) {
    static SubStepBody of(SubStep part) {
      return new SubStepBody(
          part.step(), part.name(), RunBody.millis(part.begin()), RunBody.millis(part.duration()));
    }
  }

  record StepBody(
      String name,
      String status,
      double beginMs,
      double durationMs,
      @Nullable FindingBody finding,
      List<StepReport.ExpectationReport> expectations) {
    static StepBody of(StepReport step) {
      return new StepBody(
          step.name(),
          Words.of(step.status()),
          RunBody.millis(step.begin()),
          RunBody.millis(step.duration()),
          FindingBody.of(step.finding()),
          step.expectations());
    }
  }

  record HopBody(
      int step,
      Hop.HttpRequestFacts request,
      Hop.@Nullable HttpAnswerFacts answer,
      @Nullable ConnectionBody connection,
      double beginMs,
      double durationMs,
      Map<String, Double> phasesMs,
      double unattributedMs) {
    static HopBody of(Hop hop) {
      Map<String, Double> phases = new TreeMap<>();
      hop.timing()
          .phases()
          .forEach((phase, spent) -> phases.put(Words.of(phase), RunBody.millis(spent)));
      return new HopBody(
          hop.step(),
          hop.request(),
          hop.answer(),
          ConnectionBody.of(hop.connection()),
          RunBody.millis(hop.timing().begin()),
          RunBody.millis(hop.timing().duration()),
          phases,
          RunBody.millis(hop.timing().unattributed()));
    }
  }

  record ConnectionBody(String address, int port, boolean reused, @Nullable TlsBody tls) {
    static @Nullable ConnectionBody of(Hop.@Nullable ConnectionFacts facts) {
      return facts == null
          ? null
          : new ConnectionBody(
              facts.address(), facts.port(), facts.reused(), TlsBody.of(facts.tls()));
    }
  }

  record TlsBody(
      String version,
      String cipher,
      boolean resumed,
      @Nullable Instant expires,
      List<TlsFacts.Certificate> chain) {
    static @Nullable TlsBody of(@Nullable TlsFacts tls) {
      return tls == null
          ? null
          : new TlsBody(
              tls.version(), tls.cipher(), tls.resumed(), tls.earliestExpiry(), tls.chain());
    }
  }
}
