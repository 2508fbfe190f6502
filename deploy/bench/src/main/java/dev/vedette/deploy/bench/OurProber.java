// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A real controller and one real agent, measured as they are: lease, probe, spool, upload. */
final class OurProber implements Prober {
  private static final int EVERY_SECONDS = 5;

  /** More than an agent can do, so that what it does is all that it can. */
  static final int SATURATING_RATE = 6_000 / EVERY_SECONDS;

  /** After a rest slots are counted as missed, and the agent is told the time anew. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  /** Until the last run of a turn has been uploaded. */
  private static final Duration UPLOADED = Duration.ofSeconds(2);

  private final BenchSystem system;
  private final DelayTarget target;
  private final Duration warmUp;

  /**
   * Starts.
   *
   * @param rate runs a second
   * @param warmUp how long it works before it is measured
   */
  OurProber(VedetteCommand vedette, int rate, DelayTarget target, Duration warmUp) {
    this.system = new BenchSystem(vedette, rate * EVERY_SECONDS, target.url());
    this.target = target;
    this.warmUp = warmUp;
  }

  @Override
  public void warmUp() throws InterruptedException {
    system.awaitFirstRun();
    Thread.sleep(warmUp);
    system.rest();
  }

  @Override
  public Turn turn(Duration length) throws InterruptedException {
    goOn();
    Instant begin = Instant.now();
    double cpuBefore = system.agentCpuMillis();
    Thread.sleep(length);
    double cpu = system.agentCpuMillis() - cpuBefore;
    Instant end = Instant.now();
    Thread.sleep(UPLOADED);
    List<JsonNode> runs = system.runs(begin, end);
    system.rest();
    return new Turn(runs.stream().map(this::error).toList(), cpu);
  }

  private void goOn() throws InterruptedException {
    system.goOn();
    Thread.sleep(SETTLED);
  }

  private double error(JsonNode run) {
    return Math.abs(
        run.path("duration_ms").asDouble() - target.tookMillis(run.path("trace").asText()));
  }

  @Override
  public double speed(Duration length) throws InterruptedException {
    goOn();
    long before = system.runsSoFar();
    long begin = System.nanoTime();
    Thread.sleep(length);
    double speed =
        (system.runsSoFar() - before)
            / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3);
    system.rest();
    return speed;
  }

  @Override
  public long residentMegabytes() {
    return system.agentMegabytes();
  }

  @Override
  public void close() {
    system.close();
  }
}
