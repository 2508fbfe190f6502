// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Instant;

/**
 * One input of the engine as it is kept for replay.
 *
 * @param number counts a check's events from 1, without gaps
 * @param now the instant the engine was given
 * @param definition content hash of the definition it was given
 */
public record RecordedEvent(
    long number, Instant now, String definition, Lights lights, Event event) {}
