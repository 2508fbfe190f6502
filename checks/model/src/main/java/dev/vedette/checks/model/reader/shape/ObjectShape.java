// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map with known keys.
 *
 * @param name of its definition in the schema
 * @param what it is, for messages and hover
 * @param binder makes the value once every required key is there
 */
public record ObjectShape<T>(
    String name, String what, Keys keys, Function<Fields, Optional<T>> binder) implements Shape<T> {

  /** A shape whose binder always makes a value. */
  public static <T> ObjectShape<T> of(
      String name, String what, Keys keys, Function<Fields, T> binder) {
    return new ObjectShape<>(name, what, keys, fields -> Optional.of(binder.apply(fields)));
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.error(
          node.place(), "here stands " + node.kindName(), "write a map with " + keys.some());
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, reading);
    String path = node.place().path();
    int before = reading.problems().errorsIn(path);
    readAll(mapping, fields);
    boolean wrong = reading.problems().errorsIn(path) > before;
    return keys.areComplete(fields, wrong) ? binder.apply(fields) : Optional.empty();
  }

  /** What is not indented enough is told of once, at the key that it belongs to. */
  private void readAll(Node.Mapping mapping, Fields fields) {
    List<Node.Entry> entries = mapping.entries();
    boolean outdented = false;
    for (int i = 0; i < entries.size(); i++) {
      Node.Entry entry = entries.get(i);
      boolean known = keys.find(entry.name()).isPresent();
      boolean followed = i + 1 < entries.size() && keys.find(entries.get(i + 1).name()).isEmpty();
      if (known) {
        outdented = followed && entry.isNull() && !mapping.flow() && !fields.reading().isLenient();
      }
      if (!outdented) {
        read(entry, fields);
      } else if (known) {
        fields
            .reading()
            .error(
                entry.value().place(),
                "'" + entry.name() + "' has no value",
                "indent what belongs to it and stands below");
      }
    }
  }

  private void read(Node.Entry entry, Fields fields) {
    Optional<Field<?>> field = keys.find(entry.name());
    if (field.isEmpty() && fields.reading().isLenient()) {
      return;
    }
    if (field.isPresent() || isCut(entry, fields)) {
      if (Pitfalls.isWhole(fields.mapping(), entry, fields.reading())) {
        field.ifPresent(known -> read(known, entry, fields));
      }
    } else {
      keys.tellUnknown(entry.key(), what, fields.reading());
    }
  }

  private static boolean isCut(Node.Entry entry, Fields fields) {
    return fields.mapping().flow() && entry.isNull();
  }

  private static <V> void read(Field<V> field, Node.Entry entry, Fields fields) {
    field
        .shape()
        .read(entry.value(), fields.reading())
        .ifPresent(value -> fields.put(field, value));
  }

  @Override
  public Schema schema(SchemaBook book) {
    return book.reference(name, this, () -> definition(book));
  }

  private Schema definition(SchemaBook book) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field<?> field : keys.fields()) {
      properties.put(field.key(), field.schema(book).keywords());
      if (field.isRequired()) {
        required.add(field.key());
      }
    }
    Schema schema =
        Schema.of("object")
            .with("description", what)
            .with("properties", properties)
            .with("additionalProperties", false);
    return keys.constrain(required.isEmpty() ? schema : schema.with("required", required));
  }
}
