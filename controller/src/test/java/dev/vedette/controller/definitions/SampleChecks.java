// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.repository.Location;
import dev.vedette.checks.model.repository.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Definitions for tests that need some and do not care what they do. */
public final class SampleChecks {
  private static final Settings SETTINGS =
      new Settings(
          List.of(new Location(new LocationId("eu"), "Europe", Map.of(), Map.of(), List.of())),
          DefinitionSet.EMPTY.settings().paging(),
          List.of(),
          null,
          Map.of());

  private SampleChecks() {}

  public static CheckDefinition check(String id, Duration every, String... locations) {
    return check(
        id, new Cadence(every, Duration.ofSeconds(3), Cadence.ALL, false, true), locations);
  }

  public static CheckDefinition check(String id, Cadence cadence, String... locations) {
    CheckId name = new CheckId(id);
    return new CheckDefinition(
        new CheckDefinition.Identity(
            name, List.of(), id, new CheckDefinition.About(null, null, Map.of(), null)),
        cadence,
        Stream.of(locations).map(LocationId::new).toList(),
        new CheckSpec.HttpSpec(Map.of(), List.of()),
        new Alerting(List.of(), List.of(), List.of(), null, null),
        new CheckDefinition.Origin("checks.yaml", 1, "{}", "hash-of-" + id));
  }

  /** The same check under another id, which says what it was. */
  public static CheckDefinition renamed(CheckDefinition check, String id) {
    List<CheckId> former = new ArrayList<>(check.identity().former());
    former.add(check.id());
    return new CheckDefinition(
        new CheckDefinition.Identity(
            new CheckId(id), former, check.identity().name(), check.identity().about()),
        check.cadence(),
        check.locations(),
        check.spec(),
        check.alerting(),
        new CheckDefinition.Origin("checks.yaml", 1, "{}", "hash-of-" + id));
  }

  public static DefinitionSet live(CheckDefinition... checks) {
    Map<CheckId, LiveCheck> byId = new HashMap<>();
    for (CheckDefinition check : checks) {
      byId.put(check.id(), new LiveCheck(check, "c0ffee"));
    }
    return new DefinitionSet(SETTINGS, byId, Map.of());
  }

  public static DefinitionSet controls(CheckDefinition... checks) {
    DefinitionSet set = live(checks);
    return new DefinitionSet(set.settings(), Map.of(), set.checks());
  }
}
