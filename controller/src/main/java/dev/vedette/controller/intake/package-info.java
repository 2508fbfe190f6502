// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * One step, one transaction: a batch of reports ends slots, stores runs, moves rule state, changes
 * incidents and fills the outbox. Knows neither HTTP nor SQL.
 */
@NullMarked
package dev.vedette.controller.intake;

import org.jspecify.annotations.NullMarked;
