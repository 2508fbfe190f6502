// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.LocationState.Sight;
import dev.vedette.controller.alerting.RuleState.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code blind}: no usable verdict for so many scheduled slots in a row. A location whose slots
 * bring no run at all is given a minute more, in which it may turn out to be dark: then they belong
 * to its own incident.
 */
record BlindCondition(Rule rule, int slots) implements Condition {
  private static final Duration UNTIL_DARK_IS_KNOWN = Duration.ofMinutes(1);

  @Override
  public boolean couldBegin(Scene scene) {
    return scene.state().locations().anyValue(place -> place.unseen() > 0);
  }

  @Override
  public Certainty begins(Scene scene) {
    if (!locations(scene, false).isEmpty()) {
      return Certainty.YES;
    }
    return locations(scene, true).isEmpty() ? Certainty.NO : Certainty.DOUBTFUL;
  }

  @Override
  public Certainty holdsAt(Scene scene, LocationId location) {
    LocationState place = scene.at(location);
    if (place.unseen() < slots || isEarly(scene, place.sight())) {
      return Certainty.NO;
    }
    return Control.light(scene, location);
  }

  private static boolean isEarly(Scene scene, Sight sight) {
    return !sight.ran() && scene.now().isBefore(sight.since().plus(UNTIL_DARK_IS_KNOWN));
  }

  @Override
  public boolean recoveredAt(Scene scene, LocationId location) {
    return scene.lights().isDark(location) || scene.at(location).seen() >= rule.common().recover();
  }

  /** Most means all here: no location that could see has had a usable verdict lately. */
  @Override
  public Reach reach(Scene scene, Collection<LocationId> locations, Instant since) {
    List<LocationId> could = scene.notDark();
    return could.stream().allMatch(location -> scene.at(location).unseen() > 0)
        ? Reach.MOST
        : Reach.SOME;
  }

  @Override
  public Severity severity(Reach reach) {
    return reach == Reach.MOST ? Severity.CRITICAL : Severity.WARNING;
  }

  @Override
  public Audience audience(Reach reach) {
    return reach == Reach.MOST ? Audience.BOTH : Audience.OPERATORS;
  }

  @Override
  public String summary(Scene scene, Collection<LocationId> locations) {
    return "no usable verdict for " + slots + " slots in " + Wide.words(scene, locations);
  }

  @Override
  public String missing(Scene scene) {
    return scene.notDark().stream()
        .filter(location -> scene.at(location).unseen() > 0)
        .max(Comparator.comparingInt(location -> scene.at(location).unseen()))
        .map(
            at ->
                "%s had no verdict for %d of %d slots".formatted(at, scene.at(at).unseen(), slots))
        .orElseGet(() -> well(scene));
  }

  /** What a dark location does not bring is its own incident's affair. */
  private static String well(Scene scene) {
    List<LocationId> dark = new ArrayList<>(scene.locations());
    dark.removeAll(scene.notDark());
    return dark.isEmpty()
        ? "every location brings verdicts"
        : "dark locations have incidents of their own: "
            + dark.stream().map(LocationId::value).collect(Collectors.joining(", "));
  }

  @Override
  public String endOf(Scene scene) {
    return scene.lights().unlit().isEmpty() ? "verdicts come in again" : "its locations are dark";
  }

  @Override
  public @Nullable Telling telling(CheckState state) {
    return state.findings().blindness();
  }

  @Override
  public Instant since(Scene scene, LocationId location) {
    return scene.at(location).sight().since();
  }
}
