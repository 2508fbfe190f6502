// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.RuleState.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How wide a problem is. */
final class Wide {
  private static final int NAMED = 3;

  private Wide() {}

  /**
   * Most, when more than half of the locations that were heard of since the trouble began are
   * concerned: a global outage is most from its first page on, although the other locations' slots
   * come later.
   */
  static Reach among(Scene scene, Collection<LocationId> concerned, Instant since) {
    long heard =
        scene.notDark().stream()
            .filter(at -> !scene.at(at).streak().judged().isBefore(since))
            .count();
    long visible = concerned.stream().filter(at -> !scene.lights().isDark(at)).count();
    return visible * 2 > heard ? Reach.MOST : Reach.SOME;
  }

  /** For instance {@code eu-west}, {@code eu-west and us-east}, {@code 5 of 12 locations}. */
  static String words(Scene scene, Collection<LocationId> concerned) {
    List<String> names = concerned.stream().sorted().map(LocationId::value).toList();
    List<String> dark =
        concerned.stream().filter(at -> scene.lights().isDark(at)).map(LocationId::value).toList();
    String where =
        names.size() < NAMED
            ? String.join(" and ", names)
            : names.size() + " of " + scene.locations().size() + " locations";
    return dark.isEmpty() ? where : where + ", not visible from " + String.join(", ", dark);
  }
}
