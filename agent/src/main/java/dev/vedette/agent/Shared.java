// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.run.Capacity;
import dev.vedette.agent.run.Definitions;
import dev.vedette.agent.stall.Stalls;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/** What the agents of one process share. */
record Shared(
    OkHttpClient client,
    Definitions definitions,
    Capacity capacity,
    Probe probe,
    SecretSource secrets,
    Machine machine) {

  /** The machine's clocks, when it held the agent up, and the program's version. */
  record Machine(InstantSource wall, LongSupplier nanos, Stalls stalls, String version) {}
}
