// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Threads that the system wakes at once, those whose waking is measured, and how long a thread has
 * waited for a processor. Knows nothing of what they do.
 */
@NullMarked
package dev.vedette.checks.probe.prompt;

import org.jspecify.annotations.NullMarked;
