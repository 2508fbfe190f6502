// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;

/** Takes the node as it is, described by another shape that will read it later. */
record RawShape(Shape<?> described) implements Shape<Node> {
  @Override
  public Optional<Node> read(Node node, Reading reading) {
    return Optional.of(node);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return described.schema(book);
  }
}
