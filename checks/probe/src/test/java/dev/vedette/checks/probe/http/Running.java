// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs checks over real sockets. The secret {@code PASSWORD} is {@code hunter22}. */
final class Running implements AutoCloseable {
  private static final SecretSource SECRETS =
      name -> name.equals("PASSWORD") ? Optional.of(new Secret("hunter22")) : Optional.empty();

  private final HttpProbe probe;
  private final NetworkPolicy policy;

  Running() {
    this(SystemResolver.create());
  }

  Running(Resolver resolver) {
    this(resolver, NetworkPolicy.EVERYTHING);
  }

  Running(Resolver resolver, NetworkPolicy policy) {
    this.probe = new HttpProbe(resolver);
    this.policy = policy;
  }

  Probed run(Step... steps) {
    return run(CheckUnderTest.of(steps));
  }

  Probed run(CheckUnderTest check) {
    return run(check, new RunId(UUID.randomUUID()));
  }

  Probed run(CheckUnderTest check, RunId id) {
    return Probes.withoutBrowser(probe, "none was looked for")
        .probe(
            check.resolved(),
            new RunContext(
                id,
                CheckUnderTest.HERE,
                SECRETS,
                policy,
                InstantSource.system(),
                System::nanoTime));
  }

  static List<Hop> hops(Probed probed) {
    return ((Detail.Http) probed.detail()).hops();
  }

  static Hop hop(Probed probed) {
    return hops(probed).getFirst();
  }

  @Override
  public void close() {
    probe.close();
  }
}
