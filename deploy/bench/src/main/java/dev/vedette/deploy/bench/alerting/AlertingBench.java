// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.deploy.bench.Descendants;
import dev.vedette.deploy.bench.Machine;
import dev.vedette.deploy.demo.Folders;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How fast the rules judge on one core, and what time and memory a backtest takes: checks in twelve
 * locations every five minutes, with the default rules.
 */
public final class AlertingBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MEASURED = Duration.ofSeconds(20);

  private final VedetteCommand vedette;
  private final LongSupplier nanos;
  private final Consumer<String> progress;

  /**
   * Measures nothing yet.
   *
   * @param progress takes a line for a person at each step
   */
  public AlertingBench(VedetteCommand vedette, LongSupplier nanos, Consumer<String> progress) {
    this.vedette = vedette;
    this.nanos = nanos;
    this.progress = progress;
  }

  /**
   * Runs. Returns the bench's one JSON object. Throws {@link IllegalStateException} when the
   * backtest finds that unchanged rules change a page.
   *
   * @param days that the backtest goes back, from 1
   * @param checks that it replays, from 1
   */
  public String run(int days, int checks) throws InterruptedException {
    Descendants.endWithUs();
    ObjectNode result = JSON.createObjectNode().put("bench", "alerting");
    result.set("machine", Machine.describe());
    progress.accept("The engine, for half a minute…");
    EngineSpeed.Rate rate = new EngineSpeed(nanos).measure(MEASURED);
    progress.accept("%,.0f results a second".formatted(rate.ofTime()));
    ObjectNode ours =
        result
            .putObject("ours")
            .put("engine_results_per_second", Math.round(rate.ofTime()))
            .put("engine_results_per_cpu_second", Math.round(rate.ofCpu()));
    Folders folders = Folders.create();
    try {
      backtest(folders.root(), days, checks, ours);
    } finally {
      folders.delete();
    }
    return result.toPrettyString();
  }

  private void backtest(Path folder, int days, int checks, ObjectNode ours)
      throws InterruptedException {
    WorkingCopy copy = WorkingCopy.of(checks);
    copy.write(folder.resolve("checks"));
    Path file = folder.resolve("history");
    MadeHistory made = history(file, copy.checks(), Duration.ofDays(days));
    progress.accept("The backtest of %,d results…".formatted(made.results()));
    BacktestRun run = BacktestRun.in(folder, vedette, nanos);
    run.mustAgreeWith(made);
    ours.put("backtest_seconds", Math.round(run.seconds() * 10) / 10.0)
        .put("backtest_rss_mb", run.used().peakMegabytes())
        .put("backtest_cpu_seconds", Math.round(run.used().cpuSeconds() * 10) / 10.0)
        .put("days", days)
        .put("checks", checks)
        .put("locations", WorkingCopy.LOCATIONS)
        .put("results", made.results())
        .put("events", made.events())
        .put("pages", made.pages())
        .put("history_mb", file.toFile().length() / 1_000_000);
  }

  private MadeHistory history(Path file, List<CheckDefinition> checks, Duration length) {
    int tenth = Math.max(1, checks.size() / 10);
    return MadeHistory.write(
        file,
        checks,
        length,
        done -> {
          if (done % tenth == 0) {
            progress.accept("A history is made: %d of %d checks".formatted(done, checks.size()));
          }
        });
  }
}
