// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Browser workers as processes: started ahead, supervised, and killed with everything that they
 * started. Knows what a worker is asked and says, not what it does.
 */
@NullMarked
package dev.vedette.checks.probe.browser.process;

import org.jspecify.annotations.NullMarked;
