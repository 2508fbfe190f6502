// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.RuleState.Reach;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the rules about a target that does wrong have in common: it is its owner's trouble. */
interface TargetFailure extends Condition {
  Rule rule();

  @Override
  default boolean couldBegin(Scene scene) {
    return scene.state().locations().anyValue(place -> place.failed() > 0);
  }

  @Override
  default Reach reach(Scene scene, Collection<LocationId> locations, Instant since) {
    return Wide.among(scene, locations, since);
  }

  @Override
  default Severity severity(Reach reach) {
    return rule().severity();
  }

  @Override
  default Audience audience(Reach reach) {
    return Audience.OWNER;
  }

  @Override
  default boolean isTroubled(Scene scene) {
    return scene.locations().stream().anyMatch(scene::isFailing);
  }

  @Override
  default @Nullable Telling telling(CheckState state) {
    return state.findings().failure();
  }

  @Override
  default Instant since(Scene scene, LocationId location) {
    return scene.at(location).streak().since();
  }
}
