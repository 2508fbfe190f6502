// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.expect.Meanings;
import dev.vedette.checks.probe.expect.Operators;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Wording;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.List;
import java.util.stream.Stream;

/** Holds an answer against what the author expects of it. */
record HttpExpectations(RunState run, Outcome.Answered answered) {
  private static final int FIRST_ERROR = 400;

  /**
   * Each of them, met or not. Throws {@link CannotException} where one cannot be carried out. An
   * author who says nothing of the status expects one below 400; that it is is not worth a line.
   */
  List<ExpectationReport> check(List<Expectation> expectations) {
    Stream<ExpectationReport> said = expectations.stream().map(this::check);
    boolean silent = expectations.stream().noneMatch(Expectation.Status.class::isInstance);
    return (silent ? Stream.concat(usualStatus(), said) : said).toList();
  }

  private Stream<ExpectationReport> usualStatus() {
    int status = answered.answer().head().status();
    return status < FIRST_ERROR
        ? Stream.empty()
        : Stream.of(new ExpectationReport("status below 400", false, String.valueOf(status)));
  }

  private ExpectationReport check(Expectation expectation) {
    Answer answer = answered.answer();
    HttpSubjects look = new HttpSubjects(answer, run.now());
    return switch (expectation) {
      case Expectation.Status status -> status(status);
      case Expectation.Header header ->
          report("header " + header.name(), look.header(header.name()), header.operators());
      case Expectation.Body body -> body(look, body.operators());
      case Expectation.BodySize size -> report("body size", look.bodySize(), size.operators());
      case Expectation.BodySchema schema -> schema(look, schema.schema());
      case Expectation.Json json ->
          report("json " + json.path(), look.json(json.path()), json.operators());
      case Expectation.Html html -> html(look, html);
      case Expectation.Cookie cookie ->
          report("cookie " + cookie.name(), look.cookie(cookie.name()), cookie.operators());
      case Expectation.Certificate certificate -> certificate(certificate);
      case Expectation.HttpVersion version -> report("http", look.version(), version.operators());
      case Expectation.Redirects redirects ->
          report("redirects", Subject.number(answered.redirects()), redirects.operators());
      case Expectation.OAuth _ ->
          throw CannotException.definition("only an oauth step has expectations of oauth");
    };
  }

  private ExpectationReport report(
      String what, HttpSubjects.Looked looked, List<Operator> operators) {
    boolean met = new Operators(run.scope()).hold(operators, looked.subject());
    return told(what + " " + Wording.of(operators), operators, met, looked.seen());
  }

  /** With what the author's names stand for, where that may be the reason. */
  private ExpectationReport told(String what, List<Operator> operators, boolean met, String seen) {
    String meanings = met ? "" : shown(Meanings.of(operators, run.scope()));
    return new ExpectationReport(what, met, shown(seen) + meanings);
  }

  private ExpectationReport report(String what, Subject subject, List<Operator> operators) {
    return report(what, HttpSubjects.Looked.plain(subject), operators);
  }

  /** Redacted before it is cut, so that no half of a secret stays. */
  private String shown(String seen) {
    return Wording.shorten(run.redactor().redact(seen));
  }

  private ExpectationReport status(Expectation.Status status) {
    String code = String.valueOf(answered.answer().head().status());
    boolean met =
        status.allowed().stream()
            .anyMatch(allowed -> allowed.equals(code) || isClass(allowed, code));
    return new ExpectationReport("status " + String.join(" or ", status.allowed()), met, code);
  }

  /** {@code 2xx}. */
  private static boolean isClass(String allowed, String code) {
    return allowed.length() == 3
        && allowed.substring(1).equalsIgnoreCase("xx")
        && allowed.charAt(0) == code.charAt(0);
  }

  /** Reads as a person looks for text: {@code text "Welcome"}. */
  private ExpectationReport body(HttpSubjects look, List<Operator> operators) {
    boolean met =
        new Operators(run.scope()).hold(operators, Subject.text(answered.answer().text()));
    String what =
        operators.size() == 1 && operators.getFirst() instanceof Operator.Contains contains
            ? "text " + Wording.quoted(contains.part())
            : "body " + Wording.of(operators);
    return told(what, operators, met, look.visibleBody());
  }

  private ExpectationReport html(HttpSubjects look, Expectation.Html html) {
    List<Value> found = Html.find(answered.answer().html(), html.selector(), html.attribute());
    Operators decide = new Operators(run.scope());
    boolean met =
        html.operators().stream()
            .allMatch(operator -> decide.hold(List.of(operator), Html.subject(found, operator)));
    String what = Html.what(html.selector(), html.attribute());
    String seen = answered.answer().unread() == null ? Html.seen(found) : look.visibleBody();
    return told(what + " " + Wording.of(html.operators()), html.operators(), met, seen);
  }

  private ExpectationReport schema(HttpSubjects look, String schema) {
    List<String> problems = Schemas.problems(schema, answered.answer());
    String wrong =
        answered.answer().unread() == null ? String.join("; ", problems) : look.visibleBody();
    String seen = problems.isEmpty() ? "valid" : wrong;
    return new ExpectationReport("body valid against its schema", problems.isEmpty(), shown(seen));
  }

  private ExpectationReport certificate(Expectation.Certificate certificate) {
    String what = "certificate " + certificate.field().replace('_', ' ');
    Answer.CertificateSeen shown = answered.answer().head().certificate();
    if (shown == null) {
      HttpSubjects.Looked none = new HttpSubjects.Looked(Subject.MISSING, "no TLS");
      return report(what, none, certificate.operators());
    }
    Certificates certificates = new Certificates(shown, run.now());
    if (Certificates.isYesOrNo(certificate.operators())) {
      return report(what, certificates.isRight(certificate.field()), certificate.operators());
    }
    if (certificate.field().equals("name")) {
      boolean met = certificates.isNamed(certificate.operators(), new Operators(run.scope()));
      return told(
          what + " " + Wording.of(certificate.operators()),
          certificate.operators(),
          met,
          certificates.names());
    }
    return report(what, certificates.look(certificate.field()), certificate.operators());
  }
}
