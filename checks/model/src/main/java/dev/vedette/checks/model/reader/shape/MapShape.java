// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The author's own keys, in order.
 *
 * @param key what a key may be; it is read as if it stood as a value
 */
record MapShape<K, V>(Shape<K> key, Shape<V> value) implements Shape<Map<K, V>> {
  @Override
  public Optional<Map<K, V>> read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.error(
          node.place(), "here stands " + node.kindName(), "write a map of names to values");
      return Optional.empty();
    }
    Map<K, V> map = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries()) {
      if (Pitfalls.isWhole(mapping, entry, reading)) {
        Optional<K> name = key.read(entry.key(), reading);
        Optional<V> read = value.read(entry.value(), reading);
        name.ifPresent(given -> read.ifPresent(made -> map.put(given, made)));
      }
    }
    return Optional.of(map);
  }

  @Override
  public Schema schema(SchemaBook book) {
    Schema names = key.schema(book);
    Schema map = Schema.of("object").with("additionalProperties", value.schema(book).keywords());
    return names.keywords().containsKey("pattern")
        ? map.with("propertyNames", names.keywords())
        : map;
  }
}
