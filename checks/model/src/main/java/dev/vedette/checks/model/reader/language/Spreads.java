// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;

/** {@code spread}: a number of locations, or {@code all}. */
final class Spreads {
  private static final Shape<Integer> COUNT = Quantities.count(1, 1000);
  private static final Shape<Integer> ALL = Choice.ofWords("all").map(word -> Cadence.ALL);

  static final Shape<Integer> SHAPE =
      Shapes.choose(
          node -> node instanceof Node.Scalar it && it.text().equals("all") ? ALL : COUNT,
          List.of(COUNT, ALL));

  private Spreads() {}
}
