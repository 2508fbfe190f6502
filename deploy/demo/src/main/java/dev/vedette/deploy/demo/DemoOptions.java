// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.site.Breakage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo was asked to do.
 *
 * @param headless null for a demo with a person watching
 * @param port of the console; the demo's page takes the next. Taken ports are replaced by free ones
 */
public record DemoOptions(
    List<Breakage> breakages, Schedule schedule, @Nullable Headless headless, int port) {
  public DemoOptions {
    breakages = List.copyOf(breakages);
  }

  /**
   * When it breaks, counted from when all is up.
   *
   * @param mendAt null to leave it broken
   */
  public record Schedule(Duration at, @Nullable Duration mendAt) {}

  /**
   * A demo that nobody watches.
   *
   * @param length how long it runs once all is up
   * @param report the file to write; null for standard output
   */
  public record Headless(Duration length, @Nullable Path report) {}
}
