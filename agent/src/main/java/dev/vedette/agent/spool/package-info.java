// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reports on disk until they are acknowledged: crash-safe, bounded, and going on in memory when the
 * disk does not. Knows nothing of what a report says beside its run, its due instant and whether it
 * passed.
 */
@NullMarked
package dev.vedette.agent.spool;

import org.jspecify.annotations.NullMarked;
