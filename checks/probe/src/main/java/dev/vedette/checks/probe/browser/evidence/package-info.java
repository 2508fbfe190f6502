// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a run in a browser leaves behind for those who look at it later: its pages and their loads
 * as a report tells them, and pieces of evidence; bounded, and without secrets. Knows nothing of
 * steps and of how a worker is talked to.
 */
@NullMarked
package dev.vedette.checks.probe.browser.evidence;

import org.jspecify.annotations.NullMarked;
