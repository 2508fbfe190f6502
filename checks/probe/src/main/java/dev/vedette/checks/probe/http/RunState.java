// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.TraceContext;
import dev.vedette.checks.probe.oauth.TokenCache;
import dev.vedette.checks.probe.scope.RunScope;
import dev.vedette.checks.probe.secret.Redactor;
import dev.vedette.checks.probe.steps.RunValues;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the steps of one run share. */
record RunState(ResolvedCheck check, RunContext context, RunValues words, Carried carried) {

  /** What is carried from hop to hop. */
  record Carried(
      RunConnections connections,
      Addresses addresses,
      Cookies cookies,
      Hops hops,
      SubSteps subSteps,
      TokenCache tokens) {}

  RunScope scope() {
    return words.scope();
  }

  Redactor redactor() {
    return words.redactor();
  }

  TraceContext trace() {
    return words.trace();
  }

  RunConnections connections() {
    return carried.connections();
  }

  Addresses addresses() {
    return carried.addresses();
  }

  Cookies cookies() {
    return carried.cookies();
  }

  /** The same run as if no cookie had been set in it; those that are set from now on are lost. */
  RunState withoutCookies() {
    return new RunState(
        check,
        context,
        words,
        new Carried(
            carried.connections(),
            carried.addresses(),
            new Cookies(),
            carried.hops(),
            carried.subSteps(),
            carried.tokens()));
  }

  Hops hops() {
    return carried.hops();
  }

  SubSteps subSteps() {
    return carried.subSteps();
  }

  /** A finding without secrets: they go before it is cut to its length. */
  Finding finding(Cause cause, @Nullable String step, String message, @Nullable String host) {
    return words.finding(cause, step, message, host);
  }

  /** From now on {@code name} has this value, which is a secret when it was called a credential. */
  void keep(String name, SaveSource source, Value value) {
    if (Saves.isCredential(source)) {
      scope().saveCredential(name, value);
    } else {
      scope().save(name, value);
    }
  }

  LongSupplier nanos() {
    return context.nanos();
  }

  Instant now() {
    return context.clock().instant();
  }
}
