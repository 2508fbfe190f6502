// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Buffers outside the heap, used over and over. Safe for use by many threads. */
final class Buffers {
  private static final int SIZE = 32 * 1024;
  private static final int KEPT = 64;

  private final Deque<ByteBuffer> idle = new ArrayDeque<>();

  /** An empty one, ready to be read from. */
  synchronized ByteBuffer take() {
    ByteBuffer kept = idle.poll();
    return (kept == null ? ByteBuffer.allocateDirect(SIZE) : kept).clear().limit(0);
  }

  /** Takes one back, which the caller must not touch again. */
  synchronized void give(ByteBuffer buffer) {
    if (idle.size() < KEPT) {
      idle.push(buffer);
    }
  }
}
