// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;

/**
 * What one owner's hosts did to a run.
 *
 * @param owner a registrable domain, such as {@code widgets.example}
 * @param requests how many
 * @param bytes over the wire
 * @param blocking how long painting or scripts were held up by them
 * @param critical their part of the critical path: the chain of loads and tasks without which the
 *     largest paint, or the end of the step, would have come earlier
 * @param worst URL of the load with the largest part in {@code critical}, redacted
 */
public record OwnerTime(
    String owner,
    boolean firstParty,
    int requests,
    long bytes,
    Duration blocking,
    Duration critical,
    String worst) {}
