// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a check. Everything its rules ever hear comes this way, numbered and recorded.
 */
public sealed interface Event {
  /** The location has no control target that could prove anything for this check. */
  String NO_TARGETS = "no control targets";

  /**
   * A run ended its slot in time. Late runs and runs without a current fence are no events.
   *
   * @param finding null only when passed
   * @param metrics what it measured, by the name of the metric in the check language, in
   *     milliseconds or the plain number; empty when the measurement is suspect
   */
  record RunJudged(
      RunId run,
      Slot slot,
      Verdict verdict,
      @Nullable Finding finding,
      SortedMap<String, Double> metrics)
      implements Event {
    public RunJudged {
      metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** Whether it says nothing of how fast the target was: it passed, as far as is known. */
    public boolean isUnmeasured() {
      return verdict == Verdict.PASSED && metrics.isEmpty();
    }
  }

  /**
   * A slot ended without a verdict.
   *
   * @param ours whether the controller was down: says nothing of location or target
   * @param reason the word of the ledger
   */
  record SlotMissed(Slot slot, boolean ours, String reason) implements Event {}

  /** A slot got no verdict in time. It is still open, and already counted as no judgement. */
  record SlotOverdue(Slot slot) implements Event {}

  /**
   * An extra run that was asked for will not be made.
   *
   * @param reason {@link #NO_TARGETS}, or why the budget refused
   */
  record AskRefused(SlotKind kind, LocationId location, Instant at, String reason)
      implements Event {}

  /**
   * A control target was tried from a location.
   *
   * @param host of the target; one that the check itself talks to proves nothing
   */
  record ControlTried(LocationId location, String host, boolean answered) implements Event {}

  /** Time went by, or a location's light changed. */
  record Tick() implements Event {}

  /** What keeps the check from paging is from now on {@code hushes}, and nothing else. */
  record Hushed(List<Hush> hushes) implements Event {
    public Hushed {
      hushes = List.copyOf(hushes);
    }
  }

  /** A check that this one depends on stands otherwise than before, or was asked how it stands. */
  record DependencyHeard(CheckId on, Footing footing) implements Event {}

  /** The check has a new definition, which the context holds. */
  record Redefined() implements Event {}

  /**
   * The check is no more.
   *
   * @param reason for a person: {@code the check was removed}, {@code the check was disabled}
   */
  record Retired(String reason) implements Event {}
}
