// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Condition.Certainty;

/** How far a location's word is to be taken. */
final class Control {
  private Control() {}

  /** By its light alone. */
  static Certainty light(Scene scene, LocationId location) {
    return switch (scene.lights().of(location)) {
      case LIT -> Certainty.YES;
      case DOUBTFUL -> Certainty.DOUBTFUL;
      case DARK -> Certainty.NO;
    };
  }

  /**
   * By its light and by what its control targets said since the streak began: for one that fails
   * alone.
   */
  static Certainty certainty(Scene scene, LocationId location) {
    Certainty light = light(scene, location);
    if (light != Certainty.YES) {
      return light;
    }
    return switch (scene.at(location).control()) {
      case ANSWERED, NONE -> Certainty.YES;
      case UNKNOWN, UNANSWERED -> Certainty.DOUBTFUL;
    };
  }
}
