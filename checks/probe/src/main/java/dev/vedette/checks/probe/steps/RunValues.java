// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.expression.Sources;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.TraceContext;
import dev.vedette.checks.probe.scope.RunScope;
import dev.vedette.checks.probe.secret.Redactor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What is said and may be named in one run: its values, its redactor, its trace. */
public record RunValues(RunScope scope, Redactor redactor, TraceContext trace) {

  /** Those of a run that begins. */
  public static RunValues of(ResolvedCheck check, RunContext context, RandomGenerator random) {
    Redactor redactor = new Redactor();
    return new RunValues(
        new RunScope(check, context, redactor, new Sources(context.clock(), random)),
        redactor,
        new TraceContext(check.definition(), context));
  }

  /** A finding without secrets: they go before it is cut to its length. */
  public Finding finding(
      Cause cause, @Nullable String step, String message, @Nullable String host) {
    return new Finding(
        cause, step, redactor.redact(message), host == null ? null : redactor.redact(host));
  }
}
