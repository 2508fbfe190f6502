// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.steps.RunValues;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one browser run share.
 *
 * @param last when the run must have let go of its worker, whatever happens
 */
record BrowserState(
    ResolvedCheck check,
    RunContext context,
    RunValues values,
    Conversation talk,
    Network network,
    Deadline last) {

  Finding finding(Cause cause, @Nullable String step, String message, @Nullable String host) {
    return values.finding(cause, step, message, host);
  }

  /** So long from now. */
  Deadline within(Duration time, String of) {
    return Deadline.after(context.nanos(), context.nanos().getAsLong(), time, of);
  }
}
