// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Hop.ConnectionFacts;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.TlsFacts.Certificate;
import dev.vedette.checks.probe.secret.Redactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last look at what leaves a run: every text that a target, a library or the author had a part
 * in goes through the redactor, which by now knows also the secrets of the last step.
 */
record Cleaning(Redactor redactor) {

  Probed of(Probed probed) {
    Detail detail =
        switch (probed.detail()) {
          case Detail.Http http -> http(http);
          case Detail.None none -> none;
          case Detail.Browser browser -> browser(browser);
        };
    return new Probed(
        probed.steps().stream().map(this::step).toList(),
        detail,
        probed.duration(),
        finding(probed.finding()));
  }

  private Detail.Http http(Detail.Http http) {
    return new Detail.Http(hops(http.hops()), http.subSteps());
  }

  /** Pages were made clean when they were read; what an HTTP exchange left is not yet. */
  private Detail.Browser browser(Detail.Browser browser) {
    return new Detail.Browser(
        browser.version(),
        browser.visits(),
        browser.loads(),
        browser.parties(),
        http(browser.exchanges()),
        browser.evidence());
  }

  private StepReport step(StepReport step) {
    return new StepReport(
        step.name(),
        step.status(),
        step.begin(),
        step.duration(),
        finding(step.finding()),
        step.expectations().stream().map(this::expectation).toList());
  }

  private ExpectationReport expectation(ExpectationReport expectation) {
    return new ExpectationReport(
        redactor.redactNamed(expectation.what()),
        expectation.met(),
        redactor.redactNamed(expectation.seen()));
  }

  private @Nullable Finding finding(@Nullable Finding finding) {
    return finding == null
        ? null
        : new Finding(
            finding.cause(),
            finding.step(),
            redactor.redactNamed(finding.message()),
            finding.host() == null ? null : redactor.redact(finding.host()));
  }

  private List<Hop> hops(List<Hop> hops) {
    return redactor.isEmpty() ? hops : hops.stream().map(this::hop).toList();
  }

  private Hop hop(Hop hop) {
    Hop.HttpRequestFacts request = hop.request();
    return new Hop(
        hop.step(),
        new Hop.HttpRequestFacts(
            request.method(), redactor.redact(request.url()), request.bytesSent()),
        hop.answer(),
        connection(hop.connection()),
        hop.timing());
  }

  /** A server may make up a certificate for the name that it was asked for. */
  private @Nullable ConnectionFacts connection(@Nullable ConnectionFacts connection) {
    if (connection == null || connection.tls() == null) {
      return connection;
    }
    TlsFacts tls = connection.tls();
    return new ConnectionFacts(
        connection.address(),
        connection.port(),
        connection.reused(),
        new TlsFacts(
            tls.version(),
            tls.cipher(),
            tls.resumed(),
            tls.chain().stream().map(this::certificate).toList()));
  }

  private Certificate certificate(Certificate certificate) {
    return new Certificate(
        certificate.sha256(),
        redactor.redact(certificate.subject()),
        redactor.redact(certificate.issuer()),
        certificate.serial(),
        redactor.redact(certificate.names()),
        certificate.validity());
  }
}
