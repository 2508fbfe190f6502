// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.CheckCodec;
import dev.vedette.checks.model.report.Judge;
import dev.vedette.checks.model.report.Judged;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/** Runs checks here and now, as an agent without a controller would. */
public record OneRun(Probe probe, SecretSource secrets, InstantSource clock, LongSupplier nanos) {
  private static final AgentId AGENT = new AgentId("command-line");

  /** Carries out {@code check} as if at {@code location}. */
  public RunReport of(CheckDefinition check, LocationId location) {
    Instant now = clock.instant();
    Slot slot = new Slot(check.id(), location, now.truncatedTo(ChronoUnit.MILLIS), SlotKind.MANUAL);
    RunId id = RunIds.of(slot, 0, AGENT);
    Probed probed =
        probe.probe(
            CheckCodec.read(check.origin().content()),
            new RunContext(id, location, secrets, NetworkPolicy.EVERYTHING, clock, nanos));
    Judged judged = Judge.judge(check, probed, Quality.GOOD);
    return new RunReport(
        id,
        new RunReport.Attempt(slot, 0, AGENT, check.origin().hash(), "-"),
        new RunReport.Timing(now, probed.duration(), Duration.ZERO, Duration.ZERO),
        judged.judgement(),
        judged.steps(),
        probed.detail());
  }
}
