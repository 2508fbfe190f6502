// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Owns slots, their states and fences, the count of what was planned, and declares {@code
 * Transaction}. Knows neither how slots are planned nor what their results mean.
 */
@NullMarked
package dev.vedette.controller.ledger;

import org.jspecify.annotations.NullMarked;
