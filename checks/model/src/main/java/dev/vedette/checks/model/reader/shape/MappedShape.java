// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.function.Function;

/** A shape whose value is turned into another. */
record MappedShape<S, T>(Shape<S> shape, Function<? super S, ? extends T> function)
    implements Shape<T> {
  @Override
  public Optional<T> read(Node node, Reading reading) {
    return shape.read(node, reading).map(function);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return shape.schema(book);
  }
}
