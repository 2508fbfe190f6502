// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * Values in order, at least one.
 *
 * @param orOne whether one value may stand without brackets
 */
record ListShape<T>(Shape<T> item, boolean orOne) implements Shape<List<T>> {
  @Override
  public Optional<List<T>> read(Node node, Reading reading) {
    if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
      return Optional.of(
          list.items().stream().flatMap(part -> item.read(part, reading).stream()).toList());
    }
    if (orOne && !(node instanceof Node.Sequence)) {
      return item.read(node, reading).map(List::of);
    }
    reading.error(
        node.place(),
        node instanceof Node.Sequence ? "the list is empty" : "here stands " + node.kindName(),
        node instanceof Node.Sequence ? "give it an item, or remove the key" : "write a list");
    return Optional.empty();
  }

  @Override
  public Schema schema(SchemaBook book) {
    Schema one = item.schema(book);
    Schema list = Schema.of("array").with("items", one.keywords()).with("minItems", 1);
    return orOne ? Schema.anyOf(List.of(one, list)) : list;
  }
}
