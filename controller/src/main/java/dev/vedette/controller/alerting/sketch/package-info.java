// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a heap of measurements looks like, in few bytes, mergeable. Knows nothing of checks, rules
 * or where it is kept.
 */
@NullMarked
package dev.vedette.controller.alerting.sketch;

import org.jspecify.annotations.NullMarked;
