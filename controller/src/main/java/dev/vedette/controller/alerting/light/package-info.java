// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pure machine that says which locations see: lit, doubtful or dark, and whether Vedette as a
 * whole is blind. Knows nothing of checks' rules, agents' leases or pages.
 */
@NullMarked
package dev.vedette.controller.alerting.light;

import org.jspecify.annotations.NullMarked;
