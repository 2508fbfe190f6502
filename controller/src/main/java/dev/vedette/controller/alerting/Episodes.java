// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Condition.Certainty;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.RuleState.Reach;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Delivery;
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
 * Makes episodes of what one rule's condition sees: begin, change, worsen, resolve. The same for
 * every rule.
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
    RuleState before = scene.state().rule(rule.id());
    return before.open() == null ? whenClosed(scene, before) : whenOpen(scene, before.open());
  }

  private RuleState whenClosed(Scene scene, RuleState before) {
    Certainty certainty = condition.begins(scene);
    if (certainty == Certainty.NO) {
      return RuleState.CALM;
    }
    Instant held = before.heldSince() == null ? scene.now() : before.heldSince();
    Instant ready = held.plus(holdFor(certainty));
    boolean heldEnough =
        !ready.isAfter(scene.now()) && Depending.waitsUntil(scene, condition, ready) == null;
    return heldEnough ? begin(scene, certainty) : RuleState.heldSince(held);
  }

  private Duration holdFor(Certainty certainty) {
    Duration wanted = rule.common().hold();
    boolean sure = certainty == Certainty.YES || wanted.compareTo(LONGEST_HOLD) > 0;
    return sure ? wanted : LONGEST_HOLD;
  }

  private RuleState begin(Scene scene, Certainty certainty) {
    boolean doubtful = certainty == Certainty.DOUBTFUL;
    List<LocationId> locations = condition.locations(scene, doubtful);
    List<Instant> since =
        locations.stream().map(location -> condition.since(scene, location)).sorted().toList();
    Reach reach = condition.reach(scene, locations, since.get(since.size() / 2));
    return tell(scene, new Begun(locations, since.getFirst(), reach, doubtful));
  }

  private RuleState whenOpen(Scene scene, Open open) {
    SortedSet<LocationId> locations = stillConcerned(scene, open);
    if (locations.isEmpty()) {
      transitions.accept(new Resolve(subject(scene), endOf(scene, open), scene.now()));
      return RuleState.CALM;
    }
    Reach reach = condition.reach(scene, locations, open.since());
    if (isWorse(scene, open, reach, locations)) {
      return tell(scene, new Begun(List.copyOf(locations), open.since(), reach, false));
    }
    Open next = open.at(locations, hidden(scene, locations));
    if (!next.equals(open)) {
      transitions.accept(new Change(subject(scene), evidence(scene, next.locations())));
    }
    return RuleState.open(next);
  }

  private SortedSet<LocationId> stillConcerned(Scene scene, Open open) {
    SortedSet<LocationId> locations = new TreeSet<>(open.locations());
    locations.retainAll(scene.locations());
    locations.removeIf(location -> condition.recoveredAt(scene, location));
    locations.addAll(condition.locations(scene, false));
    return locations;
  }

  private boolean isWorse(Scene scene, Open open, Reach reach, Collection<LocationId> locations) {
    boolean wider = reach.compareTo(open.reach()) > 0;
    boolean graver = condition.severity(reach).compareTo(open.severity()) > 0;
    boolean louder =
        !open.paged() && Quiet.of(scene) == null && hold(scene, reach, locations) == null;
    return wider || graver || louder;
  }

  /** What an episode begins with. */
  private record Begun(List<LocationId> locations, Instant since, Reach reach, boolean doubtful) {}

  private RuleState tell(Scene scene, Begun begun) {
    Depending.@Nullable Hold hold = hold(scene, begun.reach(), begun.locations());
    boolean pages = Quiet.of(scene) == null && hold == null;
    Delivery delivery =
        new Delivery(
            condition.audience(begun.reach()),
            pages,
            begun.doubtful(),
            List.of(),
            hold == null ? "" : hold.words());
    Evidence evidence = evidence(scene, begun.locations());
    var severity = condition.severity(begun.reach());
    transitions.accept(new Begin(subject(scene), severity, evidence, begun.since(), delivery));
    return RuleState.open(
        new Open(
            begun.since(),
            begun.locations(),
            severity,
            begun.reach(),
            pages,
            hidden(scene, begun.locations())));
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

  private Evidence evidence(Scene scene, List<LocationId> locations) {
    Telling telling = condition.telling(scene.state());
    return new Evidence(
        locations,
        scene.locations().size(),
        telling == null ? null : telling.finding(),
        condition.summary(scene, locations),
        telling == null ? null : telling.run());
  }

  private String endOf(Scene scene, Open open) {
    if (open.locations().stream().noneMatch(scene.locations()::contains)) {
      return "no longer run from " + Wide.words(scene, open.locations());
    }
    return condition.endOf(scene);
  }

  /** When time alone would change the rule's state; null for never. */
  static @Nullable Instant wake(Scene scene, Rule rule) {
    RuleState state = scene.state().rule(rule.id());
    if (state.open() != null) {
      return state.open().paged() ? null : earlier(Quiet.of(scene), Depending.wake(scene));
    }
    if (state.heldSince() == null) {
      return null;
    }
    Instant early = state.heldSince().plus(rule.common().hold());
    Instant patient = early.plus(Dependency.PATIENCE);
    if (early.isAfter(scene.now())) {
      return early;
    }
    Instant longest = state.heldSince().plus(LONGEST_HOLD);
    return patient.isAfter(scene.now()) ? earlier(patient, longest) : longest;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
