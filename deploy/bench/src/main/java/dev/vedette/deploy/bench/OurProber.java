// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import dev.vedette.deploy.bench.Figures.Errors;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A real controller and one real agent, measured as they are: lease, probe, spool, upload. */
record OurProber(VedetteCommand vedette, HttpBench.Plan plan) {
  /** More than an agent can do, so that what it does is all that it can. */
  private static final int SATURATING_CHECKS = 6_000;

  private static final int EVERY_SECONDS = 5;

  Figures measure(URI target, URI prompt) throws InterruptedException {
    At main = at(HttpBench.MAIN_RATE, target, plan.warmUp());
    At slow = at(HttpBench.SLOW_RATE, target, brief());
    return new Figures(
        main.cpuMillis() / main.errors().count(),
        saturated(prompt),
        Map.of(HttpBench.MAIN_RATE, main.errors(), HttpBench.SLOW_RATE, slow.errors()),
        main.residentMegabytes());
  }

  /** At one rate. */
  private record At(Errors errors, double cpuMillis, long residentMegabytes) {}

  private At at(int rate, URI target, Duration warmUp) throws InterruptedException {
    try (BenchSystem system = new BenchSystem(vedette, rate * EVERY_SECONDS, target)) {
      system.awaitFirstRun();
      Thread.sleep(warmUp);
      Instant begin = Instant.now();
      double cpuBefore = system.agentCpuMillis();
      Thread.sleep(plan.length());
      double cpu = system.agentCpuMillis() - cpuBefore;
      Instant end = Instant.now();
      long memory = system.agentMegabytes();
      double[] durations = durations(system, begin, end);
      return new At(HttpBench.errors(durations), cpu, memory);
    }
  }

  /** Enough where processor time is not what is measured. */
  private Duration brief() {
    return plan.warmUp().dividedBy(2);
  }

  private double saturated(URI prompt) throws InterruptedException {
    try (BenchSystem system = new BenchSystem(vedette, SATURATING_CHECKS, prompt)) {
      system.awaitFirstRun();
      Thread.sleep(brief());
      long before = system.runsSoFar();
      long begin = System.nanoTime();
      Thread.sleep(plan.length());
      return (system.runsSoFar() - before)
          / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3);
    }
  }

  private static double[] durations(BenchSystem system, Instant begin, Instant end) {
    return system.runs(begin, end).stream()
        .mapToDouble(run -> run.path("duration_ms").asDouble())
        .toArray();
  }
}
