// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a worker last wrote to its standard error. Always drained, so that a worker never waits for
 * a reader. For the log only: it may hold anything that a page wrote.
 */
final class StderrTail {
  private static final int KEPT = 4 * 1024;

  private final InputStream stream;
  private final byte[] ring = new byte[KEPT];
  private long count;

  private StderrTail(InputStream stream) {
    this.stream = stream;
  }

  static StderrTail of(InputStream stream, String thread) {
    StderrTail tail = new StderrTail(stream);
    Thread.ofPlatform().daemon().name(thread).start(tail::drain);
    return tail;
  }

  private void drain() {
    byte[] bytes = new byte[KEPT];
    try {
      for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
        keep(bytes, read);
      }
    } catch (IOException e) {
      keep(new byte[0], 0);
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (count++ % KEPT)] = bytes[i];
    }
  }

  /** At most the last 4 KiB, on one line. */
  synchronized String text() {
    int length = (int) Math.min(count, KEPT);
    byte[] last = new byte[length];
    for (int i = 0; i < length; i++) {
      last[i] = ring[(int) ((count - length + i) % KEPT)];
    }
    return new String(last, StandardCharsets.UTF_8).strip().replaceAll("\\p{Cntrl}+", " | ");
  }
}
