// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * When maintenance windows begin and end: recurrence rules of RFC 5545 in the local time of a zone,
 * through both nights of the year on which the clocks are changed. Knows no checks and no clock.
 */
@NullMarked
package dev.vedette.checks.model.recurrence;

import org.jspecify.annotations.NullMarked;
