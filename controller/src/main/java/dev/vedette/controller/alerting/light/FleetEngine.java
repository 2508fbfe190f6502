// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Light;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.alerting.Transition.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The lights, as a pure function. A location that stays dark for a moment is an incident; when more
 * than half went dark within two minutes that is one incident, and theirs are not told.
 */
public final class FleetEngine {
  /** In this moment the others may go dark too. */
  static final Duration SETTLE = Duration.ofSeconds(5);

  static final Duration TOGETHER = Duration.ofMinutes(2);

  /** What follows from {@code event} at {@code now}. */
  public FleetDecision decide(FleetFacts facts, Fleet before, FleetEvent event, Instant now) {
    List<Transition> transitions = new ArrayList<>();
    Fleet fleet = known(facts, before, transitions, now);
    if (event instanceof FleetEvent.Tried tried && fleet.lamps().containsKey(tried.location())) {
      Lamp lamp = lampOf(fleet, tried.location());
      fleet =
          fleet.with(
              tried.location(),
              lamp.with(tried.control(), new Lamp.Try(tried.due(), tried.answered())));
    }
    for (LocationId location : fleet.lamps().keySet()) {
      Lamp lamp = lampOf(fleet, location);
      fleet = fleet.with(location, lamp.with(Lighting.of(facts, location, lamp), now));
    }
    fleet = blindness(fleet, transitions, now);
    return new FleetDecision(own(facts, fleet, transitions, now), transitions);
  }

  /** With a lamp for each location that there is, and for no other. */
  private static Fleet known(
      FleetFacts facts, Fleet before, List<Transition> transitions, Instant now) {
    Fleet fleet = new Fleet(new TreeMap<>(), before.blind());
    for (LocationId location : facts.controls().keySet()) {
      fleet = fleet.with(location, before.lamps().getOrDefault(location, Lamp.lit(now)));
    }
    for (Map.Entry<LocationId, Lamp> lamp : before.lamps().entrySet()) {
      if (lamp.getValue().told() && !fleet.lamps().containsKey(lamp.getKey())) {
        transitions.add(
            new Resolve(new Subject.DarkLocation(lamp.getKey()), "the location was removed", now));
      }
    }
    return fleet;
  }

  private static Fleet blindness(Fleet fleet, List<Transition> transitions, Instant now) {
    List<LocationId> dark = dark(fleet, Instant.MIN);
    int half = fleet.lamps().size() / 2;
    if (fleet.blind() && dark.size() <= half) {
      transitions.add(
          new Resolve(new Subject.Blindness(), "more than half of the locations see again", now));
      return new Fleet(fleet.lamps(), false);
    }
    if (!fleet.blind() && dark(fleet, now.minus(TOGETHER)).size() > half) {
      Evidence evidence = new Evidence(dark, fleet.lamps().size(), null, "Vedette is blind");
      transitions.add(begin(new Subject.Blindness(), Severity.CRITICAL, evidence, now));
      return new Fleet(fleet.lamps(), true);
    }
    return fleet;
  }

  private static List<LocationId> dark(Fleet fleet, Instant from) {
    return fleet.lamps().entrySet().stream()
        .filter(lamp -> lamp.getValue().light() == Light.DARK)
        .filter(lamp -> !lamp.getValue().since().isBefore(from))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Fleet own(
      FleetFacts facts, Fleet fleet, List<Transition> transitions, Instant now) {
    Fleet next = fleet;
    for (LocationId location : fleet.lamps().keySet()) {
      Lamp lamp = lampOf(fleet, location);
      Subject subject = new Subject.DarkLocation(location);
      if (lamp.told() && lamp.light() == Light.LIT) {
        transitions.add(new Resolve(subject, "the location sees again", now));
        next = next.with(location, lamp.told(false));
      } else if (isToBeTold(facts, fleet, location, now)) {
        Evidence evidence =
            new Evidence(
                List.of(location), fleet.lamps().size(), null, Lighting.why(facts, location));
        transitions.add(begin(subject, Severity.ERROR, evidence, lamp.since()));
        next = next.with(location, lamp.told(true));
      }
    }
    return next;
  }

  private static boolean isToBeTold(
      FleetFacts facts, Fleet fleet, LocationId location, Instant now) {
    Lamp lamp = lampOf(fleet, location);
    return !lamp.told()
        && !fleet.blind()
        && !facts.hushed().contains(location)
        && isSettled(lamp, now);
  }

  private static boolean isSettled(Lamp lamp, Instant now) {
    return lamp.light() == Light.DARK && !lamp.since().plus(SETTLE).isAfter(now);
  }

  private static Begin begin(Subject subject, Severity severity, Evidence evidence, Instant since) {
    return new Begin(
        subject, severity, evidence, since, new Delivery(Audience.OPERATORS, true, false));
  }

  private static Lamp lampOf(Fleet fleet, LocationId location) {
    return Objects.requireNonNull(fleet.lamps().get(location));
  }
}
