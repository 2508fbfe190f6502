// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Hosts;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Requests;
import dev.vedette.controller.ledger.SlotRequest;
import dev.vedette.controller.ledger.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns what the engine asks for into slots, within the budget. */
public final class ExtraRuns {
  private final Requests requests;
  private final Budget budget;
  private final Supplier<DefinitionSet> live;

  public ExtraRuns(Requests requests, Budget budget, Supplier<DefinitionSet> live) {
    this.requests = requests;
    this.budget = budget;
    this.live = live;
  }

  /** Opens the slots; answers why not when it does not. */
  Optional<String> ask(Step step, LiveCheck check, Ask ask) {
    return ask.kind() == SlotKind.CONTROL ? control(step, check, ask) : again(step, check, ask);
  }

  private Optional<String> again(Step step, LiveCheck check, Ask ask) {
    Optional<String> refused =
        budget.take(TargetHost.of(check.definition()), ask.location(), ask.at());
    if (refused.isEmpty()) {
      open(step, check, ask);
    }
    return refused;
  }

  private Optional<String> control(Step step, LiveCheck check, Ask ask) {
    List<LiveCheck> targets =
        live.get().controls().values().stream()
            .filter(target -> target.definition().locations().contains(ask.location()))
            .filter(target -> !isSameHost(target, check))
            .toList();
    targets.forEach(target -> open(step, target, ask));
    return targets.isEmpty() ? Optional.of(Event.NO_TARGETS) : Optional.empty();
  }

  private static boolean isSameHost(LiveCheck target, LiveCheck check) {
    return Hosts.same(TargetHost.of(target.definition()), TargetHost.of(check.definition()));
  }

  private void open(Step step, LiveCheck check, Ask ask) {
    LocationId location = ask.location();
    Slot slot = new Slot(check.id(), location, ask.at(), ask.kind());
    Terms terms = Terms.of(check.definition(), check.commit(), ask.kind(), ask.at());
    requests.ask(step.transaction(), new SlotRequest(slot, ask.why(), step.now()), terms);
  }
}
