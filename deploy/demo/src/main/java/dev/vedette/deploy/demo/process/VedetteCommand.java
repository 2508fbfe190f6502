// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How this machine starts the {@code vedette} command: the demo runs the real one. */
@FunctionalInterface
public interface VedetteCommand {
  /** The words of a process that runs {@code vedette} with these arguments. */
  List<String> words(List<String> arguments);

  /** By the launcher script, which knows the Java and its settings. */
  static VedetteCommand launcher(String script) {
    return arguments -> Stream.concat(Stream.of(script), arguments.stream()).toList();
  }

  /** By the Java and the class path that this process runs with. */
  static VedetteCommand java(String mainClass) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx192m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            mainClass);
    return arguments -> Stream.concat(java.stream(), arguments.stream()).toList();
  }
}
