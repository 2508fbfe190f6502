// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.time.Instant;

/** What happened to the lights. */
public sealed interface FleetEvent {
  /** A control target was tried from a location. */
  record Tried(LocationId location, CheckId control, Instant due, boolean answered)
      implements FleetEvent {}

  /** Time went by, or the facts changed. */
  record Tick() implements FleetEvent {}
}
