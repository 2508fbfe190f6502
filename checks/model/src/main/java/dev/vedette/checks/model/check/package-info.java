// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a check is once it was read, with its defaults applied and its references resolved: steps,
 * expectations, thresholds, rules. It knows nothing of the text it was read from.
 */
@NullMarked
package dev.vedette.checks.model.check;

import org.jspecify.annotations.NullMarked;
