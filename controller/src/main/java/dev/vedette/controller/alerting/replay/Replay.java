// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives one check's recorded events to the engine, in their order, with the instants, lights and
 * definitions of then. Under the same engine the decisions are those made live, bit for bit.
 */
public final class Replay {
  private final Engine engine = new Engine();
  private final CheckId check;
  private final Function<String, CheckDefinition> definitions;
  private @Nullable CheckState state;

  /**
   * From a state on.
   *
   * @param definitions by content hash
   * @param state before the first event that is heard; null when nothing was known
   */
  public Replay(
      CheckId check, Function<String, CheckDefinition> definitions, @Nullable CheckState state) {
    this.check = check;
    this.definitions = definitions;
    this.state = state;
  }

  /** What the engine decided then. */
  public Decision hear(RecordedEvent recorded) {
    Decision decision = decide(recorded, before(recorded.now()));
    state = recorded.event() instanceof Event.Retired ? null : decision.state();
    return decision;
  }

  private Decision decide(RecordedEvent recorded, CheckState before) {
    if (recorded.event() instanceof Event.Retired retired) {
      return engine.retire(check, before, retired, recorded.now());
    }
    return engine.decide(context(recorded), before, recorded.event(), recorded.now());
  }

  /** What an event was judged by. */
  public RuleContext context(RecordedEvent recorded) {
    return new RuleContext(definitions.apply(recorded.definition()), recorded.lights());
  }

  private CheckState before(Instant now) {
    return state == null ? CheckState.fresh(now) : state;
  }

  /** What the rules know after the last event; empty before the first and once retired. */
  public Optional<CheckState> state() {
    return Optional.ofNullable(state);
  }
}
