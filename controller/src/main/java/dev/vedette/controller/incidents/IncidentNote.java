// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import java.time.Instant;

/**
 * A line of an incident's history.
 *
 * @param text for a person; one line, without secrets
 */
public record IncidentNote(Instant at, String text) {}
