// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What an agent needs to carry out a check, lease apart. */
public final class Prober {
  private final Definitions definitions;
  private final Function<String, String> source;
  private final Probe probe;
  private final Means means;
  private final InstantSource clock;
  private final LongSupplier nanos;

  /**
   * What runs are given.
   *
   * @param policy how far they may reach
   * @param threads one for each run, at once
   * @param deadlines sees to runs that do not end
   * @param queued how long the thread that asks has waited for a processor so far, in nanoseconds
   */
  public record Means(
      SecretSource secrets,
      NetworkPolicy policy,
      Executor threads,
      Deadlines deadlines,
      LongSupplier queued) {}

  /**
   * Makes one.
   *
   * @param source of definitions that are not known yet, by hash
   * @param clock the controller's, which runs see as the time
   */
  public Prober(
      Definitions definitions,
      Function<String, String> source,
      Probe probe,
      Means means,
      InstantSource clock,
      LongSupplier nanos) {
    this.definitions = definitions;
    this.source = source;
    this.probe = probe;
    this.means = means;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Whether the check of {@code lease} was fetched before, or is being fetched. */
  boolean knows(Lease lease) {
    return definitions.knows(lease.definition());
  }

  /** Throws {@link UnreadableDefinition}, or what the source throws. */
  ResolvedCheck check(Lease lease) {
    return definitions.find(lease.definition(), source);
  }

  /** The check of {@code lease} when it is here. */
  Optional<ResolvedCheck> checkHere(Lease lease) {
    return definitions.findHere(lease.definition());
  }

  Attempt attempt(Lease lease, ResolvedCheck check) {
    RunContext context =
        new RunContext(
            lease.run(), lease.slot().location(), means.secrets(), means.policy(), clock, nanos);
    return new Attempt(probe, check, context, means.queued());
  }

  Means means() {
    return means;
  }

  long nanos() {
    return nanos.getAsLong();
  }
}
