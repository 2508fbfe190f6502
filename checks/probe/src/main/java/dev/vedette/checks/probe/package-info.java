// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Carries out a check definition and returns a report: one package per kind of check. Knows nothing
 * of leases, the spool, the controller or why a run was asked for.
 */
@NullMarked
package dev.vedette.checks.probe;

import org.jspecify.annotations.NullMarked;
