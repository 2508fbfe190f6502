// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Hours and days summed up, and how long raw results, slots and sums are kept. Knows the ledger's
 * slots and how their runs went, not how they were judged or who was told.
 */
@NullMarked
package dev.vedette.controller.rollup;

import org.jspecify.annotations.NullMarked;
