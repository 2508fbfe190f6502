// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something to look at after a run that did not pass. The report names it; its content follows
 * apart, after results.
 *
 * @param step index of the step in {@link RunReport#steps()}
 * @param kind what it is
 * @param name unique within the run, a file name without a folder, for instance {@code
 *     step-2-screenshot.png}
 * @param bytes its size
 * @param sha256 of its content, hex
 */
public record Evidence(int step, Kind kind, String name, long bytes, String sha256) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** Whether {@code name} may name a piece: it is a file's, wherever it is put. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** What a run's detail names. */
  public static List<Evidence> of(Detail detail) {
    return detail instanceof Detail.Browser browser ? browser.evidence() : List.of();
  }

  /** What it is. */
  public enum Kind {
    /** PNG. */
    SCREENSHOT,
    /** The visible text near the failed target, UTF-8. */
    TEXT,
    /** The waterfall in the shape of HAR 1.2, redacted. */
    WATERFALL,
    /** Errors of the console, a line each, redacted. */
    CONSOLE,
    /** A kind of a newer version. */
    UNKNOWN
  }
}
