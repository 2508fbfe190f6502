// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Holds processes and lets them go on, which Java itself has no call for. */
final class Signals {
  private Signals() {}

  /** They take no processor time until they are told to go on. Throws when one has ended. */
  static void hold(long... processes) {
    if (kill("-STOP", processes) != 0) {
      throw new IllegalStateException("a process that is to be held has ended");
    }
  }

  /** Those that have ended are left out. */
  static void goOn(long... processes) {
    kill("-CONT", processes);
  }

  private static int kill(String signal, long... processes) {
    List<String> words =
        Stream.concat(Stream.of("kill", signal), LongStream.of(processes).mapToObj(String::valueOf))
            .toList();
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join()
          .exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run kill; install procps", e);
    }
  }
}
