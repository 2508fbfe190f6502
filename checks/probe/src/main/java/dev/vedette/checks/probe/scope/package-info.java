// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the expressions of one run stand for: saved values, variables, secrets within their scopes.
 * Knows nothing of what is done with the values.
 */
@NullMarked
package dev.vedette.checks.probe.scope;

import org.jspecify.annotations.NullMarked;
