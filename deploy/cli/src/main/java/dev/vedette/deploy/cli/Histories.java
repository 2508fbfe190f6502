// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Fetches a controller's history into a file. */
final class Histories {
  private Histories() {}

  /**
   * Fetches it.
   *
   * @param length of time, back from {@code now}
   * @return how many bytes it has
   */
  static long fetch(URI controller, Path file, Duration length, Instant now)
      throws InterruptedException {
    Instant since = now.minus(length).truncatedTo(ChronoUnit.SECONDS);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Progress progress = Progress.of("Fetching", -1, " MB", 1 << 20)) {
      new ControllerCalls(controller).copy("/api/v1/history?since=" + since, out, progress::step);
      out.flush();
      return Files.size(file);
    } catch (IOException | UncheckedIOException e) {
      throw CommandError.operators(
          "cannot write " + file + " (" + e.getMessage() + ")",
          "Check that its folder exists, that you may write there and that the disk is not full.");
    }
  }
}
