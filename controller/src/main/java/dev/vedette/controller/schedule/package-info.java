// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Wakes coarse jobs through Quartz and plans slots into the ledger from the timetable. Knows
 * nothing of agents, verdicts or alerting.
 */
@NullMarked
package dev.vedette.controller.schedule;

import org.jspecify.annotations.NullMarked;
