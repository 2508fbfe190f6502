// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of several shapes, told apart by looking at the node.
 *
 * @param cases all that may be chosen, for the schema
 */
record NodeShape<T>(Function<Node, Shape<? extends T>> choice, List<Shape<? extends T>> cases)
    implements Shape<T> {
  @Override
  public Optional<T> read(Node node, Reading reading) {
    return choice.apply(node).read(node, reading).map(value -> value);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Schema.anyOf(cases.stream().map(shape -> shape.schema(book)).toList());
  }
}
