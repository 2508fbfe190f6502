// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.CheckStateRepository.Saved;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.EventRepository.Snapshot;
import dev.vedette.controller.alerting.Footing;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.AskOther;
import dev.vedette.controller.alerting.Transition.Stands;
import dev.vedette.controller.alerting.window.WindowRules;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.hush.Hushes;
import dev.vedette.controller.incidents.CheckFacts;
import dev.vedette.controller.ledger.RenameRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives an event to a check's rules and does what follows, all in one transaction: number and
 * record the event, save the state, open extra slots, move incidents.
 */
public final class Judging {
  private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

  private final Engine engine = new Engine();
  private final Supplier<DefinitionSet> live;
  private final RuleRows rows;
  private final ExtraRuns extraRuns;
  private final Telling telling;
  private final Dependants dependants;
  private final FormerTies formerTies;
  private final Hushes hushes;

  public Judging(
      Supplier<DefinitionSet> live,
      RuleRows rows,
      RenameRepository renames,
      ExtraRuns extraRuns,
      Telling telling,
      Hushes hushes) {
    this.live = live;
    this.rows = rows;
    this.extraRuns = extraRuns;
    this.telling = telling;
    this.dependants = new Dependants(live, rows, extraRuns, this::hear);
    this.formerTies = new FormerTies(renames, dependants);
    this.hushes = hushes;
  }

  /** Nothing happens for a check that is not live. */
  void hear(Step step, CheckId id, Event event) {
    enabled(id).ifPresent(check -> hear(step, check, event));
  }

  private void hear(Step step, LiveCheck check, Event event) {
    Saved next = decide(step, check, upToDate(step, check), event);
    if (event instanceof Event.RunJudged run && run.slot().kind() == SlotKind.CONFIRMATION) {
      dependants.answer(
          step, check.id(), run.slot().location(), next.state().notes().ties().footing());
    }
  }

  /** Lets a check hear what has changed about it, if anything has. */
  void catchUp(Step step, CheckId id) {
    enabled(id).ifPresent(check -> upToDate(step, check));
  }

  /** The maintenance or hold that the slot was due in; null for none. */
  @Nullable String during(Step step, Slot slot) {
    return enabled(slot.check())
        .flatMap(
            check ->
                hushes.mark(step.transaction(), check.definition(), slot.location(), slot.due()))
        .orElse(null);
  }

  private Optional<LiveCheck> enabled(CheckId id) {
    return Optional.ofNullable(live.get().checks().get(id))
        .filter(check -> check.definition().cadence().enabled());
  }

  /** Ends all that is open for a check that is not live any more, and forgets it. */
  void retire(Step step, CheckId id, String reason) {
    Optional<Saved> saved = rows.states().find(step.transaction(), id);
    if (saved.isPresent()) {
      Event.Retired event = new Event.Retired(reason);
      Decision decision = engine.retire(id, saved.get().state(), event, step.now());
      record(step, id, saved.get(), Lights.ALL_LIT, event);
      rows.states().delete(step.transaction(), id);
      rows.windows().delete(step.transaction(), id);
      telling.tell(step, decision.transitions(), CheckFacts.NONE);
      dependants.tell(step, id, Footing.UNHEARD);
    }
  }

  private Saved saved(Step step, LiveCheck check) {
    return rows.states()
        .find(step.transaction(), check.id())
        .map(saved -> withWindows(step, check, saved))
        .orElseGet(() -> fresh(step, check));
  }

  /** Only a definition that has just changed may leave windows behind that it has no rule for. */
  private Saved withWindows(Step step, LiveCheck check, Saved saved) {
    return WindowRules.in(check.definition()) || isRedefined(check, saved)
        ? saved.with(rows.windows().load(step.transaction(), check.id()))
        : saved;
  }

  private static boolean isRedefined(LiveCheck check, Saved saved) {
    return !saved.definition().equals(check.definition().origin().hash());
  }

  /** Numbers go on where they were when the check comes back. */
  private Saved fresh(Step step, LiveCheck check) {
    long events =
        rows.events().latest(step.transaction(), check.id(), 1).stream()
            .mapToLong(RecordedEvent::number)
            .findFirst()
            .orElse(0);
    keepDefinition(step, check);
    return new Saved(
        CheckState.fresh(step.now()), events, null, check.definition().origin().hash());
  }

  /** Replay needs what the definitions said that events were heard under. */
  void keepDefinition(Step step, LiveCheck check) {
    CheckDefinition.Origin origin = check.definition().origin();
    rows.events().keepDefinition(step.transaction(), origin.hash(), origin.content());
  }

  /** What hushes it comes first, so that no other news can page in between. */
  private Saved upToDate(Step step, LiveCheck check) {
    Saved saved = saved(step, check);
    boolean redefined = isRedefined(check, saved);
    if (redefined) {
      keepDefinition(step, check);
    }
    List<Hush> now = hushes.of(step.transaction(), check.definition(), step.now());
    Saved hushed =
        now.equals(saved.state().notes().hushes())
            ? saved
            : decide(step, check, saved, new Event.Hushed(now));
    return redefined
        ? decide(step, check, stillTied(step, check, hushed), new Event.Redefined())
        : hushed;
  }

  /**
   * Of what it depends on and was renamed, it is told what it knew already, before it is judged.
   */
  private Saved stillTied(Step step, LiveCheck check, Saved saved) {
    Saved next = saved;
    for (DependencyHeard heard : formerTies.again(step, check, saved.state())) {
      next = decide(step, check, next, heard);
    }
    return next;
  }

  private Saved decide(Step step, LiveCheck check, Saved saved, Event event) {
    Lights lights =
        Lights.of(rows.fleet().load(step.transaction()).lights(), check.definition().locations());
    Decision decision;
    try {
      RuleContext context = new RuleContext(check.definition(), lights);
      decision = engine.decide(context, saved.state(), event, step.now());
    } catch (RuntimeException e) {
      LOG.error("a bug in the rules: check {} cannot take {}", check.id(), event, e);
      return saved;
    }
    String hash = check.definition().origin().hash();
    long number =
        record(
            step, check.id(), new Saved(saved.state(), saved.events(), null, hash), lights, event);
    Saved next = new Saved(decision.state(), number, decision.wake(), hash);
    rows.states().save(step.transaction(), check.id(), next);
    rows.windows()
        .save(step.transaction(), check.id(), saved.state().windows(), next.state().windows());
    if (number % Snapshot.EVERY == 0) {
      Snapshot snapshot = new Snapshot(number, step.now(), next.state());
      rows.events().keep(step.transaction(), check.id(), snapshot);
    }
    return carryOut(step, check, next, decision);
  }

  private long record(Step step, CheckId id, Saved saved, Lights lights, Event event) {
    long number = saved.events() + 1;
    rows.events()
        .append(
            step.transaction(),
            id,
            new RecordedEvent(number, step.now(), saved.definition(), lights, event));
    return number;
  }

  private Saved carryOut(Step step, LiveCheck check, Saved saved, Decision decision) {
    telling.tell(step, decision.transitions(), CheckFacts.of(check.definition()));
    Saved next = saved;
    for (Transition transition : decision.transitions()) {
      next =
          switch (transition) {
            case Ask ask -> ask(step, check, next, ask);
            case AskOther ask -> ask(step, check, next, ask);
            case Stands stands -> {
              dependants.tell(step, check.id(), stands.footing());
              yield next;
            }
            case Transition.OfIncident told -> next;
          };
    }
    return next;
  }

  private Saved ask(Step step, LiveCheck check, Saved saved, Ask ask) {
    return extraRuns
        .ask(step, check, ask)
        .map(reason -> new AskRefused(ask.kind(), ask.location(), ask.at(), reason))
        .map(refused -> decide(step, check, saved, refused))
        .orElse(saved);
  }

  private Saved ask(Step step, LiveCheck check, Saved saved, AskOther ask) {
    return dependants
        .ask(step, ask)
        .map(footing -> new Event.DependencyHeard(ask.check(), footing))
        .map(heard -> decide(step, check, saved, heard))
        .orElse(saved);
  }
}
