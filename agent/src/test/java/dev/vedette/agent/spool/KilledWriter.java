// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.nio.file.Path;

/**
 * A process that writes records until it is killed, and prints the number of each that is synced.
 */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] args) throws Exception {
    Spool spool = Spool.open(Path.of(args[0]), new SpoolLimits(64 << 20, 1 << 20, 1 << 13));
    Thread.ofPlatform().daemon().start(() -> write(spool));
    for (int number = Integer.parseInt(args[1]); ; number++) {
      if (number % 3 == 0) {
        spool.add(SpoolSamples.passed(1_000_000 + number));
      }
      if (spool.addSynced(SpoolSamples.failed(number))) {
        System.out.println(number);
      }
    }
  }

  private static void write(Spool spool) {
    try {
      while (true) {
        spool.step();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
