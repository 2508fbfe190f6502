// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What a run is given beside its check.
 *
 * @param policy what the run may connect to
 * @param clock for what needs the calendar: {@code now()}, certificates; never for durations
 * @param nanos monotonic, for durations and deadlines
 */
public record RunContext(
    RunId id,
    LocationId location,
    SecretSource secrets,
    NetworkPolicy policy,
    InstantSource clock,
    LongSupplier nanos) {

  /** The same, with another clock for durations and deadlines. */
  public RunContext withNanos(LongSupplier other) {
    return new RunContext(id, location, secrets, policy, clock, other);
  }
}
