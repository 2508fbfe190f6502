// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.time.Instant;

/**
 * Many scheduled slots, one after another, that ended alike: all planned instants of check and
 * location from {@code first} to {@code last}.
 */
public record Gap(
    CheckId check,
    LocationId location,
    Instant first,
    Instant last,
    long count,
    MissedReason reason) {}
