// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.calibration.Calibration;
import dev.vedette.agent.evidence.SharedShelf;
import dev.vedette.agent.run.Capacities;
import dev.vedette.agent.run.Deadlines;
import dev.vedette.agent.run.Definitions;
import dev.vedette.agent.stall.Stalls;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * What the agents of one process share.
 *
 * @param evidence where the probe puts what there is to look at
 */
record Shared(
    OkHttpClient client,
    Definitions definitions,
    Probe probe,
    Threads threads,
    SecretSource secrets,
    SharedShelf evidence,
    Own own,
    Machine machine) {

  Capacities capacities() {
    return own.capacities();
  }

  /**
   * Threads.
   *
   * @param runs one for each run, at once
   * @param deadlines sees to runs that do not end
   */
  record Threads(Executor runs, Deadlines deadlines) {}

  /**
   * How the process itself fares.
   *
   * @param troubles with what it needs, for the operator
   */
  record Own(
      Capacities capacities, Calibration calibration, List<Supplier<Optional<String>>> troubles) {
    public Own {
      troubles = List.copyOf(troubles);
    }
  }

  /** The machine's clocks, when it held the agent up, and the program's version. */
  record Machine(InstantSource wall, LongSupplier nanos, Stalls stalls, String version) {}
}
