// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.conformance;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.CheckCodec;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.SubStep;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs a check as its author writes it. */
final class YamlRun implements AutoCloseable {
  /** How far the clock of durations is ahead of the machine's. */
  private Duration ahead = Duration.ZERO;

  private final HttpProbe http = new HttpProbe(SystemResolver.create());

  /**
   * Runs the one check of {@code yaml}.
   *
   * @param secrets name to value
   */
  Probed run(String yaml, Map<String, String> secrets) {
    return Probes.withoutBrowser(http, "none was looked for")
        .probe(
            CheckCodec.resolve(check(yaml)),
            new RunContext(
                new RunId(UUID.randomUUID()),
                new LocationId("here"),
                name -> Optional.ofNullable(secrets.get(name)).map(Secret::new),
                NetworkPolicy.EVERYTHING,
                InstantSource.system(),
                () -> System.nanoTime() + ahead.toNanos()));
  }

  /** Time passes between two runs. */
  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  private static CheckDefinition check(String yaml) {
    ReadResult read =
        new RepositoryReader().readAlone("check.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return read.repository()
        .orElseThrow(() -> new IllegalArgumentException(read.problems() + "\n" + yaml))
        .checks()
        .getFirst();
  }

  static List<String> subSteps(Probed probed) {
    return ((Detail.Http) probed.detail()).subSteps().stream().map(SubStep::name).toList();
  }

  @Override
  public void close() {
    http.close();
  }
}
