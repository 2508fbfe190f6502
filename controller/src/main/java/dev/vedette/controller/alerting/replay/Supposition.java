// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/**
 * The answer to an extra run that was never made, if it confirmed what it was asked for to confirm.
 * A control target answers.
 *
 * @param trouble whether it was asked for to confirm trouble, not that all is well again
 * @param at when it would be heard: a second after it was asked for
 */
record Supposition(Ask ask, boolean trouble, Instant at) {
  private static final Duration A_RUN = Duration.ofSeconds(1);
  private static final AgentId NOBODY = new AgentId("backtest");

  static Supposition of(Ask ask, boolean trouble, Instant now) {
    Instant start = ask.at().isAfter(now) ? ask.at() : now;
    return new Supposition(ask, trouble, start.plus(A_RUN));
  }

  Event answer(CheckId check) {
    if (ask.kind() == SlotKind.CONTROL) {
      return new ControlTried(ask.location(), "supposed.invalid", true);
    }
    Slot slot = new Slot(check, ask.location(), ask.at(), ask.kind());
    Verdict verdict = trouble ? Verdict.FAILED : Verdict.PASSED;
    Finding finding = trouble ? new Finding(Cause.UNKNOWN, null, "supposed to fail", null) : null;
    return new RunJudged(RunIds.of(slot, 0, NOBODY), slot, verdict, finding, new TreeMap<>());
  }
}
