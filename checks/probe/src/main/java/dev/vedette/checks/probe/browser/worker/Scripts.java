// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What runs inside pages; each lies beside this class as a file. */
final class Scripts {
  static final String VITALS = load("vitals.js");
  static final String SHIELD = load("shield.js");
  static final String READ = load("read.js");
  static final String CHANGED = load("changed.js");
  static final String MARK = load("mark.js");
  static final String UNMARK = load("unmark.js");
  static final String NEAR = load("near.js");
  static final String TELL = load("tell.js");
  static final String REACH = load("reach.js");
  static final String SPOT = load("spot.js");
  static final String CARET = load("caret.js");

  /** Name of the selector engine that {@link #TELL} is. */
  static final String TELLING = "vedettetell";

  /** Name of the binding through which {@link #VITALS} speaks. */
  static final String BINDING = "vedetteVitals";

  /** Name of the event that makes {@link #VITALS} say what it has not said yet. */
  static final String LAST_VITALS = "vedettevitals";

  private Scripts() {}

  /** Without its first comment: Playwright wants an expression that begins as a function does. */
  private static String load(String name) {
    try (InputStream file = Scripts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing beside " + Scripts.class.getName());
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst("^(//[^\n]*\n)+", "").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
