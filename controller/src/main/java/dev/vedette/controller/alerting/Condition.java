// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.RuleState.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds. Pure: looks at the scene and remembers nothing; {@link Episodes} makes
 * incidents of what it sees.
 */
interface Condition {
  /** How sure it is of a location. */
  enum Certainty {
    NO,
    /** It holds, if the location itself is well. */
    DOUBTFUL,
    YES
  }

  /**
   * Whether the rule's incident is to begin: {@code DOUBTFUL} when it would if its locations were
   * beyond doubt.
   */
  Certainty begins(Scene scene);

  /** False only when it certainly does not begin: spares a closer look at what is well. */
  default boolean couldBegin(Scene scene) {
    return true;
  }

  /** Whether {@code location} is part of the problem. */
  Certainty holdsAt(Scene scene, LocationId location);

  /** Whether a location that was part of the problem no longer is. */
  boolean recoveredAt(Scene scene, LocationId location);

  /**
   * How wide it is when {@code locations} are concerned and most of the trouble began at {@code
   * since}.
   */
  Reach reach(Scene scene, Collection<LocationId> locations, Instant since);

  Severity severity(Reach reach);

  Audience audience(Reach reach);

  /** What a person reads beside the finding. */
  String summary(Scene scene, Collection<LocationId> locations);

  /** What tells most, lately; null when nothing does. */
  @Nullable Telling telling(CheckState state);

  /** When the trouble was first seen at {@code location}. */
  Instant since(Scene scene, LocationId location);

  /** What has to happen before its incident begins, for a person. */
  String missing(Scene scene);

  /** When time alone would change what it sees; null for never. */
  default @Nullable Instant wake(Scene scene) {
    return null;
  }

  /** Whether any location is in trouble just now, confirmed or not: nothing is calm as long. */
  default boolean isTroubled(Scene scene) {
    return !locations(scene, true).isEmpty();
  }

  /** Whether another rule's incident tells of all that its own in {@code locations} would. */
  default boolean givesWay(Scene scene, Collection<LocationId> locations) {
    return false;
  }

  /** Why its incident ends, for a person. */
  default String endOf(Scene scene) {
    return "recovered";
  }

  /** What is left of its open incident and when that ends, for a person. */
  default String ending(Scene scene, Rule rule, Open open) {
    return "ends when each of its %d locations passed %d runs in a row"
        .formatted(open.locations().size(), rule.common().recover());
  }

  /** The locations that are part of the problem, with those in doubt when {@code doubtful}. */
  default List<LocationId> locations(Scene scene, boolean doubtful) {
    return scene.locations().stream()
        .filter(location -> counts(holdsAt(scene, location), doubtful))
        .toList();
  }

  private static boolean counts(Certainty certainty, boolean doubtful) {
    return certainty == Certainty.YES || (doubtful && certainty == Certainty.DOUBTFUL);
  }
}
