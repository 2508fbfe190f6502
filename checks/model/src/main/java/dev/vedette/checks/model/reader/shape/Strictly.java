// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;

/**
 * A shape that asks more of authors than of what travels or was stored before.
 *
 * @param written of a file
 * @param travelling of a check on the wire
 */
public record Strictly<T>(Shape<T> written, Shape<T> travelling) implements Shape<T> {
  @Override
  public Optional<T> read(Node node, Reading reading) {
    return (reading.isLenient() ? travelling : written).read(node, reading);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return written.schema(book);
  }
}
