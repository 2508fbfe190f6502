// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Evidence between the end of its run and its arrival at the controller: a bounded folder, and the
 * loop that empties it after results. Knows neither runs nor reports, only whose are settled.
 */
@NullMarked
package dev.vedette.agent.evidence;

import org.jspecify.annotations.NullMarked;
