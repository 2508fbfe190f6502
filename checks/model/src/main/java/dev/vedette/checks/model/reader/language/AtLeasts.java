// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Rule.AtLeast;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;

/** {@code at_least}: a number, or a share with a percent sign. */
final class AtLeasts {
  private static final Shape<AtLeast> COUNT = Quantities.count(1, 1000).map(AtLeast.Count::new);
  private static final Shape<AtLeast> SHARE = Quantities.SHARE.map(AtLeast.Share::new);

  static final Shape<AtLeast> SHAPE =
      Shapes.choose(
          node -> node instanceof Node.Scalar it && it.text().endsWith("%") ? SHARE : COUNT,
          List.of(COUNT, SHARE));

  private AtLeasts() {}
}
