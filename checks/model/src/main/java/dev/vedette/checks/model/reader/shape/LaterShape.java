// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.function.Supplier;

/** A shape that is looked up when it is used, for shapes that hold themselves. */
record LaterShape<T>(Supplier<Shape<T>> shape) implements Shape<T> {
  @Override
  public Optional<T> read(Node node, Reading reading) {
    return shape.get().read(node, reading);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return shape.get().schema(book);
  }
}
