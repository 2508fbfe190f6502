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

  /** They take no processor time until they are told to go on. Returns once the system knows. */
  static void hold(long... processes) {
    kill("-STOP", processes);
  }

  static void goOn(long... processes) {
    kill("-CONT", processes);
  }

  private static void kill(String signal, long... processes) {
    List<String> words =
        Stream.concat(Stream.of("kill", signal), LongStream.of(processes).mapToObj(String::valueOf))
            .toList();
    try {
      new ProcessBuilder(words).inheritIO().start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run kill; install procps", e);
    }
  }
}
