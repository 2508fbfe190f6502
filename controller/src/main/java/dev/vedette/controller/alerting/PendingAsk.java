// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import java.time.Instant;

/** An extra run that was asked for and has not come in. */
public record PendingAsk(SlotKind kind, LocationId location, Instant at) {}
