// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Owns the checks that are live: reads them from a folder or git, keeps the last good version of
 * each file and the commit it came from. Knows nothing of slots, runs or what is done with a check.
 */
@NullMarked
package dev.vedette.controller.definitions;

import org.jspecify.annotations.NullMarked;
