// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What rules that look back over hours remember: numbers in buckets of fixed width, each a row of
 * its own, of which only the current one changes. Knows nothing of when a rule holds.
 */
@NullMarked
package dev.vedette.controller.alerting.window;

import org.jspecify.annotations.NullMarked;
