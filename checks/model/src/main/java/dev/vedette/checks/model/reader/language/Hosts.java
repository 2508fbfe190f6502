// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Strictly;

/** Hosts, or all that are below one. */
final class Hosts {
  static final Shape<String> SHAPE =
      new Strictly<>(
          Texts.shaped(
              "a host",
              "(\\*\\.)?[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*|\\[[0-9A-Fa-f:.]+\\]",
              "write its name alone, such as ads.example, or *.ads.example for all below it"),
          Texts.TEXT);

  private Hosts() {}
}
