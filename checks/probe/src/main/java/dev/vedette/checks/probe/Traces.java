// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Stack traces for the log, without messages: those may hold what a target or a secret said. */
final class Traces {
  private static final int FRAMES = 12;

  private Traces() {}

  static String of(Throwable bug) {
    Throwable cause = bug.getCause();
    return one(bug) + (cause == null ? "" : " caused by " + one(cause));
  }

  private static String one(Throwable bug) {
    return Arrays.stream(bug.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", bug.getClass().getName() + " at ", ""));
  }
}
