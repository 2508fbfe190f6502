// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The named definitions of a schema, each written once. */
public final class SchemaBook {
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private final Map<String, Object> owners = new HashMap<>();

  /**
   * A reference to the definition of that name, which is made at first use.
   *
   * @throws IllegalStateException when another shape has that name
   */
  public Schema reference(String name, Object owner, Supplier<Schema> definition) {
    Object first = owners.putIfAbsent(name, owner);
    if (first != null && !first.equals(owner)) {
      throw new IllegalStateException("two shapes named " + name);
    }
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, definition.get().keywords());
    }
    return Schema.any().with("$ref", "#/$defs/" + name);
  }

  /** The whole schema of a document. */
  public Schema document(Shape<?> shape, String title) {
    Schema root = shape.schema(this);
    return Schema.any()
        .with("$schema", "https://json-schema.org/draft/2020-12/schema")
        .with("title", title)
        .with("allOf", List.of(root.keywords()))
        .with("$defs", definitions);
  }
}
