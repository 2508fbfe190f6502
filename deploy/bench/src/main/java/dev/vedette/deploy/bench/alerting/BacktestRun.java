// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.deploy.bench.Machine;
import dev.vedette.deploy.demo.process.VedetteCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The real command as a process of its own.
 *
 * @param seconds from its start to its end
 * @param used what it took
 * @param report what it printed
 */
record BacktestRun(double seconds, Used used, JsonNode report) {
  private static final long POLL_MILLIS = 20;

  /**
   * Of the machine.
   *
   * @param peakMegabytes the most that was resident, in MB (10⁶ bytes)
   * @param cpuSeconds of all its threads together
   */
  record Used(long peakMegabytes, double cpuSeconds) {
    private static final Used NOTHING = new Used(0, 0);

    /** With what the process took so far; one that has ended says nothing any more. */
    private Used and(Process process) {
      double cpu =
          process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(cpuSeconds);
      long peak = Machine.peakMegabytes(process.pid());
      return new Used(Math.max(peakMegabytes, peak), Math.max(cpuSeconds, cpu));
    }
  }

  /**
   * Runs it and waits for its end.
   *
   * @param folder of the history, {@code history}, of the working copy, {@code checks}, and for
   *     what it prints
   */
  static BacktestRun in(Path folder, VedetteCommand vedette, LongSupplier nanos)
      throws InterruptedException {
    List<String> words =
        vedette.words(
            List.of(
                "backtest",
                "--json",
                "--history=" + folder.resolve("history"),
                "--checks=" + folder.resolve("checks")));
    Path printed = folder.resolve("report.json");
    try {
      long begin = nanos.getAsLong();
      Process process =
          new ProcessBuilder(words)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(printed.toFile())
              .start();
      Used used = usedUntilEnd(process);
      double seconds = (nanos.getAsLong() - begin) / 1e9;
      if (process.exitValue() != 0) {
        throw new IllegalStateException("vedette backtest ended with " + process.exitValue());
      }
      return new BacktestRun(seconds, used, new ObjectMapper().readTree(printed.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run vedette backtest", e);
    }
  }

  private static Used usedUntilEnd(Process process) throws InterruptedException {
    Used used = Used.NOTHING;
    do {
      used = used.and(process);
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    return used;
  }

  /** Rules that are as they were change nothing: throws where the report says otherwise. */
  void mustAgreeWith(MadeHistory made) {
    must("events", made.events());
    must("pages_before", made.pages());
    must("pages_after", made.pages());
    for (String change : List.of("added", "removed", "moved", "would_ask")) {
      must(change, 0);
    }
    if (!report.path("not_replayed").isEmpty() || !report.path("changes").isEmpty()) {
      throw new IllegalStateException("a backtest of unchanged rules says:\n" + report);
    }
  }

  private void must(String key, long expected) {
    long found = report.path(key).asLong(-1);
    if (found != expected) {
      throw new IllegalStateException(
          "a backtest of unchanged rules says %s: %d, but %d is right"
              .formatted(key, found, expected));
    }
  }
}
