// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import org.jspecify.annotations.Nullable;

/**
 * How a spool fares; counts are since it was opened.
 *
 * @param trouble why reports are held in memory only, for a person; null when they are on disk
 * @param waiting reports not yet acknowledged
 * @param dropped reports given up for want of room
 * @param damaged stretches that could not be read back
 */
public record SpoolHealth(@Nullable String trouble, int waiting, long dropped, long damaged) {}
