// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Work that is done over and over: a step, a thread around it, and pauses that can be cut short.
 * Knows nothing of what the work is.
 */
@NullMarked
package dev.vedette.agent.loop;

import org.jspecify.annotations.NullMarked;
