// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.model.check.HttpOptions.Version;
import dev.vedette.checks.model.check.HttpRequest;
import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.steps.Findings;
import dev.vedette.checks.probe.steps.StepOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request with its expectations and what is saved of the answer. */
record RequestStep(RunState run, Step step, Deadline deadline) {

  StepOutcome carryOut(HttpRequest request) {
    Outgoing outgoing = new RequestMaker(run.scope()).make(request);
    Travel travel = Travel.of(request, run.scope());
    HopTimer timer = new HopTimer(run.nanos());
    return travel.options().network().ip() == IpFamily.ALL
        ? new EachAddress(this, request, outgoing).carryOut(travel, timer)
        : once(request, outgoing, travel, timer);
  }

  /** The same with less time. */
  RequestStep within(Deadline less) {
    return new RequestStep(run, step, less);
  }

  /** One way there, and what comes of it. {@code timer} goes on with the first hop. */
  StepOutcome once(HttpRequest request, Outgoing outgoing, Travel travel, HopTimer timer) {
    return switch (navigate(request, outgoing, travel, timer)) {
      case Outcome.Answered answered -> judge(request, answered, travel);
      case Outcome.Broken broken ->
          StepOutcome.of(
              run.finding(broken.cause(), step.name(), broken.message(), broken.host()), List.of());
    };
  }

  private Outcome navigate(HttpRequest request, Outgoing outgoing, Travel travel, HopTimer timer) {
    DigestAuth digest =
        request.auth() instanceof HttpAuth.Digest auth
            ? new DigestAuth(auth, outgoing.url(), run.scope())
            : null;
    return new Navigation(run, travel, deadline, digest).go(outgoing, timer);
  }

  private StepOutcome judge(HttpRequest request, Outcome.Answered answered, Travel travel) {
    List<ExpectationReport> reports =
        new HttpExpectations(run, answered).check(step.expectations());
    Finding finding = otherVersion(answered.answer(), travel);
    if (finding == null) {
      finding = unmet(reports, request, answered.answer());
    }
    if (finding == null) {
      finding = save(answered.answer());
    }
    return finding == null
        ? StepOutcome.passed(note(answered), reports)
        : StepOutcome.of(finding, reports);
  }

  private @Nullable Finding otherVersion(Answer answer, Travel travel) {
    boolean other =
        travel.options().version() == Version.HTTP_2 && !answer.head().protocol().startsWith("h2");
    return other
        ? finding(
            Cause.PROTOCOL, "server speaks no HTTP/2, only " + answer.head().protocol(), answer)
        : null;
  }

  private @Nullable Finding unmet(
      List<ExpectationReport> reports, HttpRequest request, Answer answer) {
    String unmet = Findings.unmet(reports);
    return unmet == null
        ? null
        : finding(Cause.EXPECTATION, unmet + DigestAuth.unanswered(request.auth(), answer), answer);
  }

  private @Nullable Finding save(Answer answer) {
    Saves saves = new Saves(answer, run.now());
    for (Map.Entry<String, SaveSource> save : step.saves().entrySet()) {
      Optional<Value> value = saves.find(save.getValue());
      if (value.isEmpty()) {
        return finding(
            Cause.SAVE,
            "cannot save " + save.getKey() + ", " + saves.missing(save.getValue()),
            answer);
      }
      run.keep(save.getKey(), save.getValue(), value.get());
    }
    return null;
  }

  private @Nullable Finding note(Outcome.Answered answered) {
    return answered.notes().isEmpty()
        ? null
        : run.finding(
            Cause.CONNECT,
            step.name(),
            "got over: " + String.join("; ", answered.notes()),
            answered.answer().host());
  }

  private Finding finding(Cause cause, String message, Answer answer) {
    return run.finding(cause, step.name(), message + " (" + answer.place() + ")", answer.host());
  }
}
