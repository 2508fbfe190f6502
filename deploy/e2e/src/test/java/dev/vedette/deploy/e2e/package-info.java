// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Whole-system tests with real processes, started and killed as a user would. Sees the system only
 * through its command, its ports and its files.
 */
@NullMarked
package dev.vedette.deploy.e2e;

import org.jspecify.annotations.NullMarked;
