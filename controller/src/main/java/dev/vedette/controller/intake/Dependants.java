// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Dependency;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.Footing;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.AskOther;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries word between checks that depend on each other, within the transaction that it belongs to.
 * Dependants are told in order of id.
 */
final class Dependants {
  private final Supplier<DefinitionSet> live;
  private final RuleRows rows;
  private final ExtraRuns extraRuns;
  private final Hearer hearer;
  private Known known = new Known(DefinitionSet.EMPTY, new TreeMap<>());

  /** Gives an event to a check's rules. */
  @FunctionalInterface
  interface Hearer {
    void hear(Step step, CheckId check, Event event);
  }

  Dependants(Supplier<DefinitionSet> live, RuleRows rows, ExtraRuns extraRuns, Hearer hearer) {
    this.live = live;
    this.rows = rows;
    this.extraRuns = extraRuns;
    this.hearer = hearer;
  }

  /** The check stands otherwise than before: tells those to which it may matter. */
  void tell(Step step, CheckId on, Footing footing) {
    hear(
        step,
        new DependencyHeard(on, footing),
        state -> state.isRestless() || state.notes().ties().on().containsKey(on));
  }

  /** A run that was asked for from {@code location} said nothing new: that is an answer too. */
  void answer(Step step, CheckId on, LocationId location, Footing footing) {
    hear(
        step,
        new DependencyHeard(on, footing),
        state -> awaits(state.notes().ties().on().get(on), location));
  }

  private static boolean awaits(@Nullable Dependency known, LocationId location) {
    Dependency.Asked asked = known == null ? null : known.asked();
    return asked != null && !asked.answered() && asked.location().equals(location);
  }

  private void hear(Step step, DependencyHeard heard, Predicate<CheckState> isConcerned) {
    for (CheckId dependant : of(heard.on())) {
      boolean concerned =
          rows.states()
              .find(step.transaction(), dependant)
              .filter(saved -> isConcerned.test(saved.state()))
              .isPresent();
      if (concerned) {
        hearer.hear(step, dependant, heard);
      }
    }
  }

  /**
   * Opens a slot for a run of another check; answers how that stands when its word is known
   * already, or when no run of it can be had. Refused by the budget, it is answered by the runs
   * that others asked for.
   */
  Optional<Footing> ask(Step step, AskOther ask) {
    LiveCheck other = live.get().checks().get(ask.check());
    if (other == null || !other.definition().cadence().enabled()) {
      return Optional.of(Footing.UNHEARD);
    }
    Footing footing = footing(step, other.id());
    if (!footing.equals(Footing.RIGHT) || !canRun(other.definition(), ask.location())) {
      return Optional.of(footing);
    }
    extraRuns.ask(step, other, new Ask(SlotKind.CONFIRMATION, ask.location(), ask.at(), ask.why()));
    return Optional.empty();
  }

  /** How a check stands; right when nothing is known of it. */
  Footing footing(Step step, CheckId id) {
    return rows.states()
        .find(step.transaction(), id)
        .map(saved -> saved.state().notes().ties().footing())
        .orElse(Footing.RIGHT);
  }

  private static boolean canRun(CheckDefinition other, LocationId location) {
    return !other.cadence().atMostOnce() && other.locations().contains(location);
  }

  private SortedSet<CheckId> of(CheckId on) {
    return dependants(live.get()).getOrDefault(on, new TreeSet<>());
  }

  private synchronized SortedMap<CheckId, SortedSet<CheckId>> dependants(
      DefinitionSet definitions) {
    if (!known.definitions().equals(definitions)) {
      known = new Known(definitions, found(definitions));
    }
    return known.dependants();
  }

  private static SortedMap<CheckId, SortedSet<CheckId>> found(DefinitionSet definitions) {
    SortedMap<CheckId, SortedSet<CheckId>> dependants = new TreeMap<>();
    for (Map.Entry<CheckId, LiveCheck> check : definitions.checks().entrySet()) {
      List<CheckId> on = check.getValue().definition().alerting().dependsOn();
      on.forEach(
          one -> dependants.computeIfAbsent(one, any -> new TreeSet<>()).add(check.getKey()));
    }
    return dependants;
  }

  /** What was worked out for one set of definitions, which is the same object until it changes. */
  private record Known(
      DefinitionSet definitions, SortedMap<CheckId, SortedSet<CheckId>> dependants) {}
}
