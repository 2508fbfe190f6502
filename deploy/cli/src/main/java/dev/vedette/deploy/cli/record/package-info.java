// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Turns what a browser's recorder wrote into a check: tidies, groups, names, hides secrets. Knows
 * nothing of the command line and touches no file.
 */
@NullMarked
package dev.vedette.deploy.cli.record;

import org.jspecify.annotations.NullMarked;
