// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the operators of an expectation hold of a value, and how both read to a person. Knows
 * nothing of where a value comes from.
 */
@NullMarked
package dev.vedette.checks.probe.expect;

import org.jspecify.annotations.NullMarked;
