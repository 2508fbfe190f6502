// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * One check, here and now, on a terminal: finding the repository around a file, running, showing.
 * Knows nothing of the command line.
 */
@NullMarked
package dev.vedette.deploy.cli.run;

import org.jspecify.annotations.NullMarked;
