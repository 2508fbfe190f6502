// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an agent says of one run: verdict, cause, steps, timings, and a detail per kind of check. It
 * knows nothing of how a run is carried out or judged by rules.
 */
@NullMarked
package dev.vedette.checks.model.report;

import org.jspecify.annotations.NullMarked;
