// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.EvidenceShelf;
import dev.vedette.checks.probe.browser.gate.Gate;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.PoolLimits;
import dev.vedette.checks.probe.browser.process.PoolStatus;
import dev.vedette.checks.probe.browser.process.WorkerCommand;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import dev.vedette.checks.probe.browser.worker.WorkerMain;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.http.HttpProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** All that browser checks take on one machine, running: warm workers and a gate to the network. */
public final class Browsers implements AutoCloseable {
  private final Gate gate;
  private final WorkerPool pool;
  private final BrowserProbe probe;

  /**
   * Where and how many.
   *
   * @param slots browsers at once
   * @param temporary for the folders of workers; a short path, since browsers make sockets below it
   * @param driver where Playwright's driver is, or is unpacked to: 130 MB
   */
  public record Place(int slots, Path temporary, Path driver) {}

  /**
   * What the rest of the process lends.
   *
   * @param http carries out {@code oauth} steps
   * @param shelf takes in what there is to look at after a run
   * @param nanos the monotonic clock
   */
  public record Lent(HttpProbe http, Resolver resolver, EvidenceShelf shelf, LongSupplier nanos) {}

  private Browsers(Gate gate, WorkerPool pool, BrowserProbe probe) {
    this.gate = gate;
    this.pool = pool;
    this.probe = probe;
  }

  /** Begins to start browsers; does not wait for them. */
  public static Browsers start(Place place, Lent lent) {
    Gate gate = Gate.start(lent.resolver(), lent.nanos());
    WorkerPool pool =
        WorkerPool.start(
            place.temporary(),
            () -> command(place.driver()),
            PoolLimits.of(place.slots()),
            lent.nanos());
    return new Browsers(
        gate,
        pool,
        new BrowserProbe(
            new PooledWorkers(pool), new GatePassages(gate), lent.http(), lent.shelf()));
  }

  private static WorkerCommand command(Path driver) {
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    return WorkerCommand.ofThisJvm(
        WorkerMain.class.getName(),
        List.of(
            "--chromium=" + chromium.path(),
            "--driver=" + driver,
            "--sandbox=" + (chromium.sandbox() ? "on" : "off")));
  }

  /** Carries out browser checks. */
  public BrowserProbe probe() {
    return probe;
  }

  /** Whether browser checks may be taken on. */
  public boolean isReady() {
    return pool.status().ready();
  }

  /**
   * Why there is none, or are fewer, for the operator; empty while that is not known, or all is
   * well.
   */
  public Optional<String> trouble() {
    PoolStatus status = pool.status();
    String what =
        status.ready()
            ? "fewer browsers than asked for: "
            : "no working browser, so no browser checks: ";
    return Optional.ofNullable(status.trouble()).map(why -> what + why);
  }

  /** Ends all browsers, those in a run too. */
  @Override
  public void close() {
    pool.close();
    gate.close();
  }
}
