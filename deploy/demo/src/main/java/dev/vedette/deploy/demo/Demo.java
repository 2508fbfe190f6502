// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.report.DemoReport;
import dev.vedette.deploy.demo.report.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The demo as a person, or a script, runs it. */
public final class Demo {
  private final VedetteCommand vedette;
  private final PrintWriter out;
  private final Progress progress;
  private final InstantSource clock;

  /**
   * A demo that tells what it does.
   *
   * @param out where its text goes
   * @param terminal whether a line may be written over
   */
  public Demo(VedetteCommand vedette, PrintWriter out, boolean terminal, InstantSource clock) {
    this.vedette = vedette;
    this.out = out;
    this.progress = new Progress(out, terminal);
    this.clock = clock;
  }

  /**
   * Runs it: for the length of a headless demo, or until the process is interrupted.
   *
   * @return 0, or 1 when a headless demo saw something it should not have
   */
  public int run(DemoOptions options) throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (DemoSystem system = new DemoSystem(vedette, options.port())) {
      Thread cleanUp = new Thread(() -> endOnInterrupt(system, options, interrupted));
      Runtime.getRuntime().addShutdownHook(cleanUp);
      awaitReadiness(system);
      DemoOptions.Headless headless = options.headless();
      int exit =
          headless == null
              ? watch(system, options, interrupted)
              : runHeadless(system, options, headless);
      removeQuietly(cleanUp);
      return exit;
    }
  }

  private void awaitReadiness(DemoSystem system) throws InterruptedException {
    try {
      new Readiness(system, clock).await(progress::say);
    } finally {
      progress.end();
    }
  }

  private int runHeadless(DemoSystem system, DemoOptions options, DemoOptions.Headless headless)
      throws InterruptedException {
    DemoReport report = new HeadlessRun(system, options, clock).run(headless.length());
    write(ReportJson.write(report), headless.report());
    report.complaints().forEach(complaint -> out.println("✗ " + complaint));
    out.flush();
    return report.complaints().isEmpty() ? 0 : 1;
  }

  private int watch(DemoSystem system, DemoOptions options, CountDownLatch interrupted)
      throws InterruptedException {
    try (DemoPage page = new DemoPage(system, options.port() + 1)) {
      out.print(Texts.welcome(system.console(), page.url(), system.checks(), options));
      out.flush();
      Thread.ofVirtual().start(() -> breakByTheClock(system, options));
      interrupted.await();
      return 0;
    }
  }

  private static void breakByTheClock(DemoSystem system, DemoOptions options) {
    try {
      Thread.sleep(options.schedule().at());
      options.breakages().forEach(system.breakages()::breakIt);
      Duration mendAt = options.schedule().mendAt();
      if (mendAt != null) {
        Thread.sleep(mendAt.minus(options.schedule().at()));
        options.breakages().forEach(system.breakages()::mend);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The system must be gone before the JVM is, and only then may the person read the last words.
   */
  private void endOnInterrupt(DemoSystem system, DemoOptions options, CountDownLatch interrupted) {
    system.close();
    interrupted.countDown();
    if (options.headless() == null) {
      out.print(Texts.FAREWELL);
      out.flush();
    }
  }

  private static void removeQuietly(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs now, and does the same.
    }
  }

  private void write(String report, @Nullable Path file) {
    if (file == null) {
      out.print(report);
      return;
    }
    try {
      Files.writeString(file, report);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + file, e);
    }
  }
}
