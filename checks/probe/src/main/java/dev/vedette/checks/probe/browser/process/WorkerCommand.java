// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a worker is started.
 *
 * @param java the executable
 * @param classPath as {@code -cp} takes it
 * @param main the class whose {@code main} is run
 * @param flags of the JVM
 * @param arguments of the worker
 */
public record WorkerCommand(
    Path java, String classPath, String main, List<String> flags, List<String> arguments) {
  /** Names the temporary folder of the worker in whose session a process was born. */
  static final String MARK = "VEDETTE_BROWSER_WORKER";

  /** A small heap, and nothing of its memory on a disk: no dumps, no performance data. */
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx96m",
          "-Xss512k",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism");

  private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/bin";

  public WorkerCommand {
    flags = List.copyOf(flags);
    arguments = List.copyOf(arguments);
  }

  /** With the Java and the class path of this JVM, and a small heap. */
  public static WorkerCommand ofThisJvm(String main, List<String> arguments) {
    return new WorkerCommand(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        main,
        SMALL,
        arguments);
  }

  /**
   * Everything to execute. In a session of its own where the system can do that, so that what the
   * worker starts is told from what the agent starts; without core dumps of the browser either.
   */
  List<String> line(Path folder) {
    List<String> line = new ArrayList<>();
    program("setsid").ifPresent(line::add);
    program("sh")
        .ifPresent(sh -> line.addAll(List.of(sh, "-c", "ulimit -c 0; exec \"$0\" \"$@\"")));
    line.add(java.toString());
    line.addAll(flags);
    line.add("-Djava.io.tmpdir=" + folder);
    line.addAll(List.of("-cp", classPath, main));
    line.addAll(arguments);
    return line;
  }

  /** All of the environment: nothing of the agent's gets through but where programs are. */
  Map<String, String> environment(Path folder) {
    return Map.of(
        "PATH",
        path(),
        "HOME",
        folder.toString(),
        "TMPDIR",
        folder.toString(),
        "LANG",
        "C.UTF-8",
        MARK,
        folder.toString());
  }

  private static Optional<String> program(String name) {
    return List.of(path().split(File.pathSeparator, -1)).stream()
        .filter(place -> place.startsWith("/"))
        .map(place -> place + "/" + name)
        .filter(file -> Files.isExecutable(Path.of(file)))
        .findFirst();
  }

  private static String path() {
    return System.getenv().getOrDefault("PATH", USUAL_PATH);
  }
}
