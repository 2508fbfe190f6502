// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an agent says of one run. Holds no secret. */
public record RunReport(
    RunId id,
    Attempt attempt,
    Timing timing,
    Judgement judgement,
    List<StepReport> steps,
    Detail detail) {
  public RunReport {
    steps = List.copyOf(steps);
  }

  /**
   * Which attempt it was.
   *
   * @param fence of the lease it ran under
   * @param definition content hash of the check that was carried out
   * @param commit that the check came from; {@code -} for a plain folder
   */
  public record Attempt(Slot slot, long fence, AgentId agent, String definition, String commit) {}

  /**
   * When it ran.
   *
   * @param started wall time of the controller's clock, as well as the agent knows it
   * @param duration of all steps that are not {@code always}, monotonic
   * @param lateness start minus due; negative when early by the clock's error
   * @param clockError the bound on how far {@code started} may be off
   */
  public record Timing(
      Instant started, Duration duration, Duration lateness, Duration clockError) {}

  /**
   * The verdict and what carries it.
   *
   * @param finding null only when passed
   */
  public record Judgement(Verdict verdict, @Nullable Finding finding, Quality quality) {
    public Judgement {
      if (finding == null && verdict != Verdict.PASSED) {
        throw new IllegalArgumentException(verdict + " without a finding");
      }
    }
  }

  public Slot slot() {
    return attempt.slot();
  }

  /** The same run, of a check that has another id now. The run's own id stays. */
  public RunReport of(CheckId renamed) {
    Attempt named =
        new Attempt(
            attempt.slot().of(renamed),
            attempt.fence(),
            attempt.agent(),
            attempt.definition(),
            attempt.commit());
    return new RunReport(id, named, timing, judgement, steps, detail);
  }

  public Verdict verdict() {
    return judgement.verdict();
  }

  /** When the run ended: start and duration, clean-up left out. */
  public Instant ended() {
    return timing.started().plus(timing.duration());
  }
}
