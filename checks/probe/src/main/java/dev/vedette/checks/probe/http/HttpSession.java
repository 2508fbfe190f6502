// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.steps.StepOutcome;
import dev.vedette.checks.probe.steps.StepWork;
import java.time.Duration;

/**
 * The HTTP exchanges of one run, also of a run of another kind: requests and OAuth exchanges, with
 * connections and cookies of their own. Close it to let go of the connections.
 */
public final class HttpSession implements StepWork, AutoCloseable {
  private final RunState run;
  private Duration own = Duration.ZERO;

  HttpSession(RunState run) {
    this.run = run;
  }

  @Override
  public void enter(int index) {
    run.hops().enterStep(index);
    run.subSteps().enterStep(index);
    own = Duration.ZERO;
  }

  @Override
  public StepOutcome carryOut(Step step, Deadline deadline) {
    long begin = run.nanos().getAsLong();
    run.connections().dropClosed();
    own = Duration.ofNanos(run.nanos().getAsLong() - begin);
    return switch (step.action()) {
      case Step.Action.Request request ->
          new RequestStep(run, step, deadline).carryOut(request.request());
      case Step.Action.OAuth oauth -> new OAuthStep(run, step, deadline).carryOut(oauth.exchange());
      case Step.Action.Browse _ ->
          throw CannotException.definition("only a browser check has browser steps");
    };
  }

  /** Looking after the connections kept from earlier steps. */
  @Override
  public Duration own() {
    return own;
  }

  /** The exchanges so far. */
  @Override
  public Detail.Http detail() {
    return new Detail.Http(run.hops().all(), run.subSteps().all());
  }

  @Override
  public void close() {
    run.connections().close();
  }
}
