// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.browser.gate.Gate;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.PoolLimits;
import dev.vedette.checks.probe.browser.process.WorkerCommand;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import dev.vedette.checks.probe.dns.SystemResolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Real workers, one at a time, and the gate that their browsers go through. */
final class RealWorkers implements AutoCloseable {
  /** Where the driver stays from test to test. */
  static final Path DRIVER = Path.of("target", "playwright").toAbsolutePath();

  private static final Duration BORROW = Duration.ofSeconds(60);

  private final Gate gate = Gate.start(SystemResolver.create(), System::nanoTime);
  private final WorkerPool pool;

  /**
   * Begins to start one.
   *
   * @param root for the workers' folders; a short path
   * @param flags of the browser
   */
  RealWorkers(Path root, String... flags) {
    pool = WorkerPool.start(root, () -> command(flags), PoolLimits.of(1), System::nanoTime);
  }

  private static WorkerCommand command(String... flags) {
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    Stream<String> usual =
        Stream.of(
            "--chromium=" + chromium.path(),
            "--driver=" + DRIVER,
            "--sandbox=" + (chromium.sandbox() ? "on" : "off"));
    List<String> arguments =
        Stream.concat(usual, Stream.of(flags).map(flag -> "--flag=" + flag)).toList();
    return WorkerCommand.ofThisJvm("dev.vedette.checks.probe.browser.worker.WorkerMain", arguments);
  }

  /** Checks that run in them. */
  BrowserRunning runs(Path folder) {
    return new BrowserRunning(folder)
        .real(_ -> new PooledWorkers(pool).borrow(BORROW), new GatePassages(gate));
  }

  @Override
  public void close() {
    pool.close();
    gate.close();
  }
}
