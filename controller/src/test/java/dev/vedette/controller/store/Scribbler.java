// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.check;
import static dev.vedette.controller.definitions.SampleChecks.live;

import dev.vedette.controller.SettableClock;
import dev.vedette.controller.dispatch.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A controller's ledger at work in a process of its own, to be killed. Prints each run whose end
 * was acknowledged, and the time it has come to.
 */
final class Scribbler {
  private Scribbler() {}

  /**
   * @param arguments the data folder and the instant to begin at
   */
  public static void main(String[] arguments) {
    SettableClock clock = new SettableClock(Instant.parse(arguments[1]));
    try (LedgerWorld world = new LedgerWorld(Path.of(arguments[0]), clock)) {
      world.deploy(
          live(
              check("home", Duration.ofSeconds(5), "eu", "us"),
              check("login", Duration.ofSeconds(7), "eu")));
      while (true) {
        clock.tick(Duration.ofSeconds(1));
        world.plan();
        for (Lease lease : world.poll("a", "eu").leases()) {
          world.done(lease, "a");
          System.out.println("done " + lease.slot().check() + " " + lease.slot().due());
        }
        world.sweep();
        System.out.println("now " + clock.instant());
      }
    }
  }
}
