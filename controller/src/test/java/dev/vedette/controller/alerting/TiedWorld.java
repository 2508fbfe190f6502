// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.DependencyHeard;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.AskOther;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.OfIncident;
import dev.vedette.controller.alerting.Transition.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A small world with several checks that depend on each other: slots on their grids, targets that
 * break and mend, extra runs, and word carried between the checks as intake does. Times are seconds
 * from its beginning.
 */
final class TiedWorld {
  /** A transition of a check and when it was made. */
  record Told(double at, CheckId check, OfIncident transition) {}

  private record Outage(CheckId check, List<LocationId> locations, double from, double to) {}

  private record Due(double at, long order, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Double.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  final List<Told> told = new ArrayList<>();
  final List<AskOther> asked = new ArrayList<>();
  final SortedMap<CheckId, List<RecordedEvent>> heard = new TreeMap<>();
  final SortedMap<CheckId, CheckState> states = new TreeMap<>();
  private final Engine engine = new Engine();
  private final SortedMap<CheckId, CheckDefinition> checks = new TreeMap<>();
  private final List<Outage> outages = new ArrayList<>();
  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private boolean generous = true;
  private double now;
  private long order;

  TiedWorld(CheckDefinition... definitions) {
    for (CheckDefinition check : definitions) {
      checks.put(check.id(), check);
      states.put(check.id(), CheckState.fresh(World.BEGINNING));
      heard.put(check.id(), new ArrayList<>());
    }
  }

  TiedWorld withoutBudgetForOthers() {
    generous = false;
    return this;
  }

  TiedWorld fails(CheckId check, double from, double to, LocationId... where) {
    List<LocationId> all = where.length == 0 ? checks.get(check).locations() : List.of(where);
    outages.add(new Outage(check, all, from, to));
    return this;
  }

  TiedWorld hearsAt(double time, CheckId check, Event event) {
    at(time, () -> hear(check, event));
    return this;
  }

  TiedWorld runUntil(double until) {
    checks.values().forEach(check -> plan(check, until));
    while (!queue.isEmpty() && queue.peek().at() <= until) {
      Due next = queue.poll();
      now = next.at();
      next.what().run();
    }
    return this;
  }

  private void plan(CheckDefinition check, double until) {
    double every = check.cadence().every().toMillis() / 1000.0;
    int count = check.locations().size();
    for (int i = 0; i < count; i++) {
      for (double due = every * i / count; due < until; due += every) {
        run(slot(check.id(), check.locations().get(i), due, SlotKind.SCHEDULED), due);
      }
    }
  }

  List<Begin> begins(CheckId check) {
    return of(check, Begin.class);
  }

  List<Resolve> resolves(CheckId check) {
    return of(check, Resolve.class);
  }

  /** When somebody was paged of the check, each time. */
  List<Double> pages(CheckId check) {
    return told.stream()
        .filter(
            one ->
                one.check().equals(check)
                    && one.transition() instanceof Begin begin
                    && begin.delivery().pages())
        .map(Told::at)
        .toList();
  }

  private <T> List<T> of(CheckId check, Class<T> kind) {
    return told.stream()
        .filter(one -> one.check().equals(check))
        .map(Told::transition)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  Explanation explained(CheckId check) {
    RuleContext context = new RuleContext(checks.get(check), Lights.ALL_LIT);
    return Explaining.of(context, states.get(check), List.of(), World.instant(now));
  }

  private void run(Slot slot, double start) {
    boolean fails =
        outages.stream()
            .anyMatch(
                outage ->
                    outage.check().equals(slot.check())
                        && outage.locations().contains(slot.location())
                        && outage.from() <= start
                        && start < outage.to());
    at(
        start + 0.2,
        () -> hear(slot.check(), World.run(slot, fails ? Verdict.FAILED : Verdict.PASSED)));
  }

  private void hear(CheckId id, Event event) {
    RecordedEvent recorded =
        new RecordedEvent(heard.get(id).size() + 1, World.instant(now), "-", Lights.ALL_LIT, event);
    heard.get(id).add(recorded);
    RuleContext context = new RuleContext(checks.get(id), Lights.ALL_LIT);
    Decision decision = engine.decide(context, states.get(id), event, recorded.now());
    states.put(id, CheckStateCodec.read(CheckStateCodec.write(decision.state())));
    if (decision.wake() != null) {
      at(seconds(decision.wake()), () -> hear(id, new Event.Tick()));
    }
    decision.transitions().forEach(transition -> carryOut(id, transition));
    if (event instanceof RunJudged run && run.slot().kind() == SlotKind.CONFIRMATION) {
      tell(id, dependant -> awaits(dependant, id, run.slot().location()));
    }
  }

  private void carryOut(CheckId id, Transition transition) {
    switch (transition) {
      case Ask ask -> ask(id, ask);
      case AskOther ask -> ask(id, ask);
      case Transition.Stands stands -> tell(id, dependant -> isConcerned(dependant, id));
      case OfIncident incident -> told.add(new Told(now, id, incident));
    }
  }

  private void ask(CheckId id, Ask ask) {
    double start = Math.max(now, seconds(ask.at())) + 0.3;
    if (ask.kind() == SlotKind.CONTROL) {
      at(start, () -> hear(id, new ControlTried(ask.location(), "one.example.net", true)));
    } else {
      run(new Slot(id, ask.location(), ask.at(), SlotKind.CONFIRMATION), start);
    }
  }

  private void ask(CheckId id, AskOther ask) {
    asked.add(ask);
    Footing footing = footing(ask.check());
    if (!footing.equals(Footing.RIGHT)) {
      hear(id, new DependencyHeard(ask.check(), footing));
    } else if (generous) {
      run(new Slot(ask.check(), ask.location(), ask.at(), SlotKind.CONFIRMATION), now + 0.3);
    }
  }

  private void tell(CheckId on, Predicate<CheckId> concerned) {
    checks.values().stream()
        .filter(check -> check.alerting().dependsOn().contains(on))
        .map(CheckDefinition::id)
        .filter(concerned)
        .toList()
        .forEach(dependant -> hear(dependant, new DependencyHeard(on, footing(on))));
  }

  private boolean isConcerned(CheckId dependant, CheckId on) {
    CheckState state = states.get(dependant);
    return state.isRestless() || state.notes().ties().on().containsKey(on);
  }

  private boolean awaits(CheckId dependant, CheckId on, LocationId location) {
    Dependency known = states.get(dependant).notes().ties().on().get(on);
    Dependency.Asked question = known == null ? null : known.asked();
    return question != null && !question.answered() && question.location().equals(location);
  }

  private Footing footing(CheckId check) {
    return states.get(check).notes().ties().footing();
  }

  static Slot slot(CheckId check, LocationId location, double due, SlotKind kind) {
    return new Slot(check, location, World.instant(due), kind);
  }

  private void at(double time, Runnable what) {
    queue.add(new Due(time, order++, what));
  }

  private static double seconds(Instant instant) {
    return Duration.between(World.BEGINNING, instant).toMillis() / 1000.0;
  }
}
