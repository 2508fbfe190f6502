// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import java.time.Instant;

/**
 * What a file says of itself.
 *
 * @param since from when on it is whole; a check's events may begin earlier, where its state was
 *     kept
 * @param until when it was written
 */
public record HistoryHead(Instant since, Instant until) {}
