// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.controller.alerting.CheckStateRepository;
import dev.vedette.controller.alerting.EventRepository;
import dev.vedette.controller.alerting.light.FleetRepository;
import dev.vedette.controller.alerting.window.WindowRepository;

/** The rows that judging reads and writes. */
public record RuleRows(
    CheckStateRepository states,
    EventRepository events,
    FleetRepository fleet,
    WindowRepository windows) {}
