// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.controller.alerting.window.Windows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of one check remember. Small: at most 512 bytes per rule as text.
 *
 * @param born when the check was first seen; its trial counts from here
 * @param windows of rules that look back; not part of the text, but kept in rows of their own
 */
public record CheckState(
    Instant born,
    SmallMap<LocationId, LocationState> locations,
    SmallMap<RuleId, RuleState> rules,
    Notes notes,
    Windows windows) {

  public CheckState(
      Instant born,
      Map<LocationId, LocationState> locations,
      Map<RuleId, RuleState> rules,
      Notes notes,
      Windows windows) {
    this(born, SmallMap.of(locations), SmallMap.of(rules), notes, windows);
  }

  /**
   * What is not of one location nor of one rule.
   *
   * @param asks extra runs that are still to come
   * @param hushes what keeps the check from paging, beside its definition; some may be over
   * @param ties what it is to other checks, and they to it
   */
  public record Notes(List<PendingAsk> asks, Findings findings, List<Hush> hushes, Ties ties) {
    static final Notes NONE = new Notes(List.of(), Findings.NONE, List.of(), Ties.NONE);

    public Notes {
      asks = List.copyOf(asks);
      hushes = List.copyOf(hushes);
    }

    Notes with(Findings changed) {
      return new Notes(asks, changed, hushes, ties);
    }

    Notes asking(List<PendingAsk> changed) {
      return new Notes(changed, findings, hushes, ties);
    }

    Notes hushed(List<Hush> changed) {
      return new Notes(asks, findings, changed, ties);
    }

    Notes tied(Ties changed) {
      return new Notes(asks, findings, hushes, changed);
    }
  }

  /**
   * The latest telling ones.
   *
   * @param failure of a failed run
   * @param blindness why there was no usable verdict
   * @param slowness of a degraded run
   */
  public record Findings(
      @Nullable Telling failure, @Nullable Telling blindness, @Nullable Telling slowness) {
    static final Findings NONE = new Findings(null, null, null);

    Findings failed(@Nullable Telling latest) {
      return new Findings(latest, blindness, slowness);
    }

    Findings blind(@Nullable Telling latest) {
      return new Findings(failure, latest, slowness);
    }

    Findings slow(@Nullable Telling latest) {
      return new Findings(failure, blindness, latest);
    }
  }

  /** Of a check that nothing is known of. */
  public static CheckState fresh(Instant now) {
    return new CheckState(
        now.truncatedTo(ChronoUnit.MILLIS), SmallMap.of(), SmallMap.of(), Notes.NONE, Windows.NONE);
  }

  public List<PendingAsk> asks() {
    return notes.asks();
  }

  public Findings findings() {
    return notes.findings();
  }

  public LocationState location(LocationId location) {
    return locations.getOrDefault(location, LocationState.UNKNOWN);
  }

  public RuleState rule(RuleId rule) {
    return rules.getOrDefault(rule, RuleState.CALM);
  }

  /** Whether news of a location, its control targets or the clock could matter to a rule. */
  public boolean isRestless() {
    return rules.anyValue(rule -> !rule.isCalm()) || locations.anyValue(LocationState::isRestless);
  }

  CheckState with(LocationId location, LocationState changed) {
    return new CheckState(born, locations.with(location, changed), rules, notes, windows);
  }

  CheckState with(RuleId rule, RuleState changed) {
    if (changed.equals(rule(rule))) {
      return this;
    }
    var all = changed.equals(RuleState.CALM) ? rules.without(rule) : rules.with(rule, changed);
    return new CheckState(born, locations, all, notes, windows);
  }

  CheckState with(Notes changed) {
    return new CheckState(born, locations, rules, changed, windows);
  }

  /** With what its rows hold of the windows, which the text does not. */
  public CheckState with(Windows changed) {
    return new CheckState(born, locations, rules, notes, changed);
  }

  CheckState with(Findings changed) {
    return with(notes.with(changed));
  }

  CheckState with(Ties changed) {
    return with(notes.tied(changed));
  }

  CheckState asking(List<PendingAsk> changed) {
    return with(notes.asking(changed));
  }

  /** Without what is known of any other location. */
  CheckState onlyAt(Collection<LocationId> kept) {
    Map<LocationId, LocationState> rest = new TreeMap<>(locations);
    rest.keySet().retainAll(kept);
    List<PendingAsk> asked = asks().stream().filter(ask -> kept.contains(ask.location())).toList();
    return new CheckState(born, SmallMap.of(rest), rules, notes.asking(asked), windows);
  }
}
