// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts in the demo's jar. */
final class Resources {
  private Resources() {}

  /** The text of that name beside this class. */
  static String text(String name) {
    try (InputStream text = Resources.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("the demo's " + name + " is not in its jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo's " + name, e);
    }
  }
}
