// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.oauth.Means;
import dev.vedette.checks.probe.oauth.OAuthFlow;
import dev.vedette.checks.probe.oauth.OAuthOutcome;
import dev.vedette.checks.probe.steps.Findings;
import dev.vedette.checks.probe.steps.StepOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One OAuth exchange within a run, and what is saved of it. */
record OAuthStep(RunState run, Step step, Deadline deadline) {

  StepOutcome carryOut(OAuthExchange exchange) {
    Travel travel = Travel.of(HttpOptions.following(0), run.scope());
    Means means =
        new Means(
            new RunWeb(run, travel, deadline),
            new Means.Words(run.scope(), run.redactor()),
            new Means.Clocks(run.context().clock(), run.nanos()),
            run.carried().tokens(),
            run.subSteps()::add);
    return switch (new OAuthFlow(means, exchange).carryOut(step.expectations())) {
      case OAuthOutcome.Granted granted -> judge(granted);
      case OAuthOutcome.Failed failed ->
          StepOutcome.of(
              run.finding(failed.cause(), step.name(), failed.message(), failed.host()), List.of());
    };
  }

  private StepOutcome judge(OAuthOutcome.Granted granted) {
    String unmet = Findings.unmet(granted.expectations());
    String wrong = unmet == null ? save(granted.values()) : unmet;
    if (wrong == null) {
      return StepOutcome.passed(note(granted), granted.expectations());
    }
    return StepOutcome.of(
        finding(
            unmet == null ? Cause.SAVE : Cause.EXPECTATION,
            granted.about().part() + wrong,
            granted),
        granted.expectations());
  }

  private @Nullable String save(Map<String, Value> values) {
    for (Map.Entry<String, SaveSource> save : step.saves().entrySet()) {
      Value value =
          save.getValue() instanceof SaveSource.OAuth oauth ? values.get(oauth.field()) : null;
      if (value == null) {
        return "cannot save "
            + save.getKey()
            + ", no "
            + Saves.where(save.getValue())
            + " in the answer";
      }
      run.keep(save.getKey(), save.getValue(), value);
    }
    return null;
  }

  private @Nullable Finding note(OAuthOutcome.Granted granted) {
    return granted.age() == null
        ? null
        : finding(
            Cause.OAUTH, "reused a token got " + Durations.of(granted.age()) + " ago", granted);
  }

  private Finding finding(Cause cause, String message, OAuthOutcome.Granted granted) {
    return run.finding(
        cause,
        step.name(),
        message + " (" + granted.about().place().text() + ")",
        granted.about().place().host());
  }
}
