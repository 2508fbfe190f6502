// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Ways to decide whom to wake, ours and simpler ones, set against each other in simulated worlds:
 * how often each wakes somebody for nothing, and how soon it tells of a real outage.
 */
@NullMarked
package dev.vedette.controller.alerting.simulation;

import org.jspecify.annotations.NullMarked;
