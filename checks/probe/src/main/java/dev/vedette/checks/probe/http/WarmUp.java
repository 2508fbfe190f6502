// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.loopback.LoopbackRun;
import dev.vedette.checks.probe.loopback.LoopbackTarget;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** A run against ourselves: once in plain text, and once up to the middle of a TLS handshake. */
record WarmUp(InstantSource clock, LongSupplier nanos) {
  void of(HttpProbe probe) {
    LoopbackRun run = new LoopbackRun(clock, nanos);
    try (LoopbackTarget target = LoopbackTarget.start(Duration.ZERO, nanos)) {
      run.of(probe, target.url("http"));
      run.of(probe, target.url("https"));
    } catch (UncheckedIOException e) {
      // Nothing depends on it: the first run is a little slower.
    }
  }
}
