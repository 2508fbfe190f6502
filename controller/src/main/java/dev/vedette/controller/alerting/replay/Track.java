// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.Transition.Ask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One course that a check may have taken under other rules: its state, and the pages sent. */
final class Track {
  private final Engine engine = new Engine();
  private final CheckDefinition definition;
  private final PageLog log;
  private @Nullable CheckState state;
  private @Nullable Instant wake;

  Track(
      CheckDefinition definition, @Nullable CheckState state, @Nullable Instant wake, PageLog log) {
    this.definition = definition;
    this.state = state;
    this.wake = wake;
    this.log = log;
  }

  /** Another course from here on, with no page sent yet. */
  Track fork() {
    return new Track(definition, state, wake, new PageLog());
  }

  /** Hears an event and answers which extra runs it asks for. */
  List<Ask> hear(Event event, Lights lights, Instant now) {
    CheckState before = state == null ? CheckState.fresh(now) : state;
    Decision decision = engine.decide(new RuleContext(definition, lights), before, event, now);
    boolean retired = event instanceof Event.Retired;
    state = retired ? null : decision.state();
    wake = retired ? null : decision.wake();
    if (decision.transitions().isEmpty()) {
      return List.of();
    }
    log.hear(decision.transitions(), now);
    return decision.transitions().stream()
        .filter(Ask.class::isInstance)
        .map(Ask.class::cast)
        .toList();
  }

  /** When time alone would change something; null for never. */
  @Nullable Instant wake() {
    return wake;
  }

  /** Lets time do what it would. A wish for the same or an earlier instant is not heard twice. */
  void wakeUp(Lights lights) {
    Instant at = wake;
    if (at != null) {
      hear(new Event.Tick(), lights, at);
      wake = wake != null && wake.isAfter(at) ? wake : null;
    }
  }

  /** Whether nothing is under way. */
  boolean isCalm() {
    return state == null || (state.asks().isEmpty() && !state.isRestless());
  }

  List<ToldPage> pages() {
    return log.pages();
  }
}
