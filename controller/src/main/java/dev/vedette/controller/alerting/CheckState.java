// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.report.Finding;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules of one check remember. Small: at most 512 bytes per rule as text.
 *
 * @param born when the check was first seen; its trial counts from here
 * @param asks extra runs that are still to come
 * @param failure the latest finding of a failed run
 * @param blindness the latest reason for having no verdict
 */
public record CheckState(
    Instant born,
    SortedMap<LocationId, LocationState> locations,
    SortedMap<RuleId, RuleState> rules,
    List<PendingAsk> asks,
    @Nullable Finding failure,
    @Nullable Finding blindness) {
  public CheckState {
    locations = Collections.unmodifiableSortedMap(new TreeMap<>(locations));
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    asks = List.copyOf(asks);
  }

  /** Of a check that nothing is known of. */
  public static CheckState fresh(Instant now) {
    return new CheckState(
        now, new TreeMap<>(Map.of()), new TreeMap<>(Map.of()), List.of(), null, null);
  }

  public LocationState location(LocationId location) {
    return locations.getOrDefault(location, LocationState.UNKNOWN);
  }

  public RuleState rule(RuleId rule) {
    return rules.getOrDefault(rule, RuleState.CALM);
  }
}
