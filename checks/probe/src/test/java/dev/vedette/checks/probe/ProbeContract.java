// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every probe keeps to. */
public abstract class ProbeContract {
  protected static final String CANARY = "s3cr3t canary/\"42\"";
  protected static final SecretSource SECRETS =
      name -> name.equals("CANARY") ? Optional.of(new Secret(CANARY)) : Optional.empty();

  protected abstract Probe probe();

  /** A step that goes well. */
  protected abstract Step good(String name);

  /** A step whose target never answers. */
  protected abstract Step silent(String name);

  /** A step that sends the secret of that name to a target which repeats it in all it says. */
  protected abstract Step repeating(String name, String secret);

  protected final Probed run(CheckUnderTest check) {
    return run(check.resolved());
  }

  protected final Probed run(ResolvedCheck check) {
    return probe()
        .probe(
            check,
            new RunContext(
                new RunId(UUID.randomUUID()),
                CheckUnderTest.HERE,
                SECRETS,
                NetworkPolicy.EVERYTHING,
                InstantSource.system(),
                System::nanoTime));
  }

  @Test
  void saysNothingOfARunThatWentRight() {
    Probed probed = run(CheckUnderTest.of(good("one"), good("two")));

    assertThat(probed.finding()).isNull();
    assertThat(probed.steps()).extracting(StepReport::name).containsExactly("one", "two");
    assertThat(probed.steps()).extracting(StepReport::status).containsOnly(Status.PASSED);
    assertThat(probed.duration()).isPositive();
  }

  @Test
  void endsAtTheDeadlineAndReportsTheStepsThatWereNotReached() {
    CheckUnderTest check =
        CheckUnderTest.of(silent("one"), good("two")).within(Duration.ofMillis(300));

    Probed probed = assertTimeoutPreemptively(Duration.ofMillis(2_300), () -> run(check));

    assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(probed.finding().step()).isEqualTo("one");
    assertThat(probed.steps())
        .extracting(StepReport::status)
        .containsExactly(Status.FAILED, Status.SKIPPED);
  }

  @Test
  void namesAMissingSecretAndBlamesTheOperator() {
    Probed probed = run(CheckUnderTest.of(repeating("one", "ABSENT")));

    assertThat(probed.finding().cause()).isEqualTo(Cause.SECRET);
    assertThat(probed.finding().message()).contains("ABSENT");
    assertThat(probed.steps().getFirst().status()).isEqualTo(Status.ERRORED);
  }

  @Test
  void keepsSecretsToItself() {
    Probed probed = run(CheckUnderTest.of(repeating("one", "CANARY")));

    assertThat(probed.finding()).isNotNull();
    assertThat(probed.toString()).contains("•••").doesNotContain("s3cr3t", "czNjcjN0");
  }
}
