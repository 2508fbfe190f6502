// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Condition.Certainty;
import dev.vedette.controller.alerting.RuleState.Flap;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.RuleState.Reach;
import dev.vedette.controller.alerting.RuleState.Told;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.alerting.Transition.Remind;
import dev.vedette.controller.alerting.Transition.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes episodes of what one rule's condition sees: begin, change, worsen, remind, resolve. The
 * same for every rule.
 */
final class Episodes {
  /** A page whose locations are in doubt is held so long, then sent and marked. */
  static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

  private final Rule rule;
  private final Condition condition;
  private final Consumer<Transition> transitions;

  Episodes(Rule rule, Condition condition, Consumer<Transition> transitions) {
    this.rule = rule;
    this.condition = condition;
    this.transitions = transitions;
  }

  /** The rule's next state. */
  RuleState step(Scene scene) {
    RuleState before = Flapping.remembered(scene, scene.state().rule(rule.id()));
    return before.open() == null
        ? whenClosed(scene, before)
        : whenOpen(scene, before, before.open());
  }

  private RuleState whenClosed(Scene scene, RuleState before) {
    Certainty certainty = condition.begins(scene);
    if (certainty == Certainty.NO) {
      return before.calm();
    }
    Instant held = before.heldSince() == null ? scene.now() : before.heldSince();
    Instant ready = held.plus(holdFor(certainty));
    boolean heldEnough =
        !ready.isAfter(scene.now()) && Depending.waitsUntil(scene, condition, ready) == null;
    return heldEnough ? begin(scene, before, certainty) : before.held(held);
  }

  private Duration holdFor(Certainty certainty) {
    Duration wanted = rule.common().hold();
    boolean sure = certainty == Certainty.YES || wanted.compareTo(LONGEST_HOLD) > 0;
    return sure ? wanted : LONGEST_HOLD;
  }

  private RuleState begin(Scene scene, RuleState before, Certainty certainty) {
    boolean doubtful = certainty == Certainty.DOUBTFUL;
    List<LocationId> locations = condition.locations(scene, doubtful);
    List<Instant> since =
        locations.stream().map(location -> condition.since(scene, location)).sorted().toList();
    Reach reach = condition.reach(scene, locations, since.get(since.size() / 2));
    RuleState begun = Flapping.begun(scene, before);
    Begun all = new Begun(locations, since.getFirst(), reach, doubtful, Flapping.of(begun));
    return begun.open(tell(scene, all));
  }

  private RuleState whenOpen(Scene scene, RuleState before, Open open) {
    SortedSet<LocationId> locations = stillConcerned(scene, open);
    Open heard = Flapping.heard(scene, open, locations.isEmpty() && !condition.isTroubled(scene));
    if (!locations.isEmpty()) {
      return before.open(goesOn(scene, heard, locations));
    }
    if (isKept(scene, heard)) {
      return before.open(heard);
    }
    transitions.accept(new Resolve(subject(scene), endOf(scene, open), scene.now()));
    return before.calm();
  }

  private Open goesOn(Scene scene, Open open, SortedSet<LocationId> locations) {
    Reach reach = condition.reach(scene, locations, open.since());
    boolean loud = isLoud(scene, reach, locations);
    if (isTold(open, reach, loud)) {
      return tell(
          scene, new Begun(List.copyOf(locations), open.since(), reach, false, open.flapping()));
    }
    Open next = open.at(locations, hidden(scene, locations));
    if (loud && isForgotten(scene, next)) {
      transitions.accept(new Remind(subject(scene), evidence(scene, next), scene.now()));
      return next.told(scene.now());
    }
    if (!next.equals(open)) {
      transitions.accept(new Change(subject(scene), evidence(scene, next)));
    }
    return next;
  }

  private SortedSet<LocationId> stillConcerned(Scene scene, Open open) {
    SortedSet<LocationId> locations = new TreeSet<>(open.locations());
    locations.retainAll(scene.locations());
    locations.removeIf(location -> condition.recoveredAt(scene, location));
    locations.addAll(condition.locations(scene, false));
    return locations;
  }

  private boolean isKept(Scene scene, Open open) {
    boolean run = open.locations().stream().anyMatch(scene.locations()::contains);
    return run && Flapping.keeps(scene, open) && !condition.givesWay(scene, open.locations());
  }

  private boolean isLoud(Scene scene, Reach reach, Collection<LocationId> locations) {
    return Quiet.until(scene, rule, condition.severity(reach), locations) == null
        && hold(scene, reach, locations) == null;
  }

  /** While it is quiet, what was paged before stays as it is: nobody may be paged of the worse. */
  private boolean isTold(Open open, Reach reach, boolean loud) {
    boolean worse = isWorse(open, reach);
    return loud ? worse || !open.paged() : worse && !open.paged();
  }

  /** Worse than was told. */
  private boolean isWorse(Open open, Reach reach) {
    boolean wider = reach.compareTo(open.told().reach()) > 0;
    boolean graver = condition.severity(reach).compareTo(open.told().severity()) > 0;
    return wider || graver;
  }

  /** Whether it was paged so long ago that it is paged again. */
  private boolean isForgotten(Scene scene, Open open) {
    Instant due = reminderDue(rule, open);
    return due != null && !due.isAfter(scene.now());
  }

  /** When an open incident pages again if nothing else is told until then; null for never. */
  static @Nullable Instant reminderDue(Rule rule, Open open) {
    Duration remind = rule.common().remind();
    Instant paged = open.told().paged();
    return remind == null || paged == null ? null : paged.plus(remind);
  }

  /** What an episode begins with. */
  private record Begun(
      List<LocationId> locations,
      Instant since,
      Reach reach,
      boolean doubtful,
      @Nullable Flap flapping) {}

  private Open tell(Scene scene, Begun begun) {
    Severity severity = condition.severity(begun.reach());
    boolean pages = isLoud(scene, begun.reach(), begun.locations());
    Depending.@Nullable Hold hold = hold(scene, begun.reach(), begun.locations());
    Delivery delivery =
        new Delivery(
            condition.audience(begun.reach()),
            pages,
            begun.doubtful(),
            List.of(),
            hold == null ? "" : hold.words());
    Evidence evidence = evidence(scene, begun.locations(), begun.flapping());
    transitions.accept(new Begin(subject(scene), severity, evidence, begun.since(), delivery));
    return new Open(
        begun.since(),
        begun.locations(),
        hidden(scene, begun.locations()),
        new Told(severity, begun.reach(), pages ? scene.now() : null),
        begun.flapping());
  }

  private Depending.@Nullable Hold hold(
      Scene scene, Reach reach, Collection<LocationId> locations) {
    return condition.audience(reach) == Audience.OWNER
        ? Depending.hold(scene, condition, condition.severity(reach), locations)
        : null;
  }

  private static List<LocationId> hidden(Scene scene, Collection<LocationId> locations) {
    return locations.stream().filter(location -> scene.lights().isDark(location)).toList();
  }

  private Subject subject(Scene scene) {
    return new Subject.CheckRule(scene.context().definition().id(), rule.id());
  }

  private Evidence evidence(Scene scene, Open open) {
    return evidence(scene, open.locations(), open.flapping());
  }

  private Evidence evidence(Scene scene, List<LocationId> locations, @Nullable Flap flapping) {
    Telling telling = condition.telling(scene.state());
    String summary = condition.summary(scene, locations);
    return new Evidence(
        locations,
        scene.locations().size(),
        telling == null ? null : telling.finding(),
        flapping == null ? summary : Evidence.FLAPPING + summary,
        telling == null ? null : telling.run());
  }

  private String endOf(Scene scene, Open open) {
    if (open.locations().stream().noneMatch(scene.locations()::contains)) {
      return "no longer run from " + Wide.words(scene, open.locations());
    }
    return condition.endOf(scene);
  }
}
