// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Instant;

/**
 * The rules of a check, as a pure function: equal arguments give equal decisions, for ever.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class Engine {
  /** What follows from {@code event}, which was heard at {@code now}. */
  public Decision decide(RuleContext context, CheckState state, Event event, Instant now) {
    return new Decision(state, java.util.List.of());
  }
}
