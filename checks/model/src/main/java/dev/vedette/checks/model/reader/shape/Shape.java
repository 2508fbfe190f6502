// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may stand in a node: reads it and describes itself.
 *
 * @param <T> what it is read into
 */
public interface Shape<T> {
  /** The value; empty when it is bad, which then was told to the reading. */
  Optional<T> read(Node node, Reading reading);

  /** Itself as JSON Schema. */
  Schema schema(SchemaBook book);

  /** The same shape, read into something else. */
  default <U> Shape<U> map(Function<? super T, ? extends U> function) {
    return new MappedShape<>(this, function);
  }
}
