// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Whose fault it was that a page took long: owners of hosts, the critical path, blocking time.
 * Pure: from what a worker saw to what a report says. Knows neither workers nor checks.
 */
@NullMarked
package dev.vedette.checks.probe.browser.blame;

import org.jspecify.annotations.NullMarked;
