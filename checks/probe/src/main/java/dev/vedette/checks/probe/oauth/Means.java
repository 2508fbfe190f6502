// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.scope.RunScope;
import dev.vedette.checks.probe.secret.Redactor;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What a run lends to an OAuth step.
 *
 * @param words the run's values and what is taken out of texts
 * @param tokens those kept between runs
 * @param parts hears of each sub-step
 */
public record Means(Web web, Words words, Clocks clocks, TokenCache tokens, PartListener parts) {

  /** The run's values and its redactor. */
  public record Words(RunScope scope, Redactor redactor) {}

  /** The calendar, and the monotonic clock in nanoseconds. */
  public record Clocks(InstantSource calendar, LongSupplier nanos) {}

  RunScope scope() {
    return words.scope();
  }
}
