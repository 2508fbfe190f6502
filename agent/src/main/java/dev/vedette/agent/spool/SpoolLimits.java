// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

/**
 * How much a spool may hold. Over it, the oldest passing reports go first.
 *
 * @param bytes on disk
 * @param memoryBytes while the disk does not take them
 * @param segmentBytes of one file; it is deleted when all of it was acknowledged
 */
public record SpoolLimits(long bytes, long memoryBytes, int segmentBytes) {
  public static final SpoolLimits DEFAULT = new SpoolLimits(256L << 20, 4L << 20, 1 << 20);
}
