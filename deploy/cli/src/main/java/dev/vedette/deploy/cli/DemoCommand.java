// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.deploy.demo.Demo;
import dev.vedette.deploy.demo.DemoOptions;
import dev.vedette.deploy.demo.NotUpException;
import dev.vedette.deploy.demo.process.VedetteCommand;
import dev.vedette.deploy.demo.site.Breakage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vedette demo}. */
@Command(
    name = "demo",
    description = "Runs a whole Vedette on this machine, with a shop to break.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--break",
      paramLabel = "WHAT",
      description = "login, slow, script, edge:REGION or agent:REGION. May be given several times.")
  List<String> breakages = List.of();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = "When to break it, counted from when all is up. Default: ${DEFAULT-VALUE}.")
  Duration at;

  @Option(
      names = "--mend-at",
      paramLabel = "TIME",
      description = "When to mend it. Default: not at all.")
  @Nullable Duration mendAt;

  @Option(
      names = "--headless",
      description = "Watch nothing, run for --for, then judge what was seen: exit 0 or 1.")
  boolean headless;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      defaultValue = "120s",
      description = "How long a headless demo runs. Default: ${DEFAULT-VALUE}.")
  Duration length;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where a headless demo writes its JSON. Default: standard output.")
  @Nullable Path report;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8484",
      description =
          "The console's port; the demo's page takes the next. Default: ${DEFAULT-VALUE}.")
  int port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    boolean terminal = Terminal.isThere();
    try {
      return new Demo(vedette(), out, terminal, InstantSource.system()).run(options());
    } catch (NotUpException e) {
      throw CommandError.retry(
          String.valueOf(e.getMessage()),
          "Run it again. If it stays so, the machine may be short of processor time or memory.");
    }
  }

  private DemoOptions options() {
    if (mendAt != null && mendAt.compareTo(at) <= 0) {
      throw CommandError.yours("--mend-at is not after --at", "Give a later time.");
    }
    Path folder = report == null ? null : report.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw CommandError.yours("no folder for the report " + report, "Create it first.");
    }
    return new DemoOptions(
        breakages.stream().map(DemoCommand::breakage).toList(),
        new DemoOptions.Schedule(at, mendAt),
        headless ? new DemoOptions.Headless(length, report) : null,
        headless ? 0 : port);
  }

  private static Breakage breakage(String text) {
    try {
      return Breakage.parse(text);
    } catch (IllegalArgumentException e) {
      throw CommandError.yours("--break: " + e.getMessage(), "");
    }
  }

  /** How a command starts other commands. */
  static VedetteCommand vedette() {
    String home = System.getProperty("vedette.home");
    return home == null
        ? VedetteCommand.java(Vedette.class.getName())
        : VedetteCommand.launcher(Path.of(home, "vedette").toString());
  }
}
