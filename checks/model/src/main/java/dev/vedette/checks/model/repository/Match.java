// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import java.util.List;
import java.util.Map;

/**
 * Which incidents, or which checks. Every part that is given must agree; an empty part agrees with
 * all.
 *
 * @param tags tag → the values that agree
 */
public record Match(
    List<CheckId> checks, List<String> owners, Map<String, List<String>> tags, Facets facets) {
  public Match {
    checks = List.copyOf(checks);
    owners = List.copyOf(owners);
    tags = Map.copyOf(tags);
  }

  /**
   * What only an incident has.
   *
   * @param sources words of {@code check location vedette}
   */
  public record Facets(
      List<Severity> severities,
      List<RuleId> rules,
      List<LocationId> locations,
      List<String> sources) {
    public Facets {
      severities = List.copyOf(severities);
      rules = List.copyOf(rules);
      locations = List.copyOf(locations);
      sources = List.copyOf(sources);
    }
  }
}
