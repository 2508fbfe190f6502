// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import java.time.Instant;

/**
 * One open incident.
 *
 * @param severity one of {@code critical error warning info}
 * @param scope for instance {@code 12 of 12 locations}
 * @param finding what was seen; empty when there is nothing to say
 */
public record IncidentLine(
    long number, String severity, String title, String scope, Instant since, String finding) {}
