// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The values of an object's keys, as read. */
public final class Fields {
  private final Node.Mapping mapping;
  private final Reading reading;
  private final Map<Field<?>, Object> values = new LinkedHashMap<>();

  Fields(Node.Mapping mapping, Reading reading) {
    this.mapping = mapping;
    this.reading = reading;
  }

  void put(Field<?> field, Object value) {
    values.put(field, value);
  }

  /** Whether the key stands there and its value is good. */
  public boolean has(Field<?> field) {
    return values.containsKey(field);
  }

  /** The value of a key that is required, or that the caller knows is there. */
  public <T> T get(Field<T> field) {
    return Objects.requireNonNull(value(field));
  }

  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable(value(field));
  }

  public <T> T or(Field<T> field, T otherwise) {
    return find(field).orElse(otherwise);
  }

  /** A key's value comes from the field's own shape, so it is of the field's type. */
  @SuppressWarnings({"unchecked", "NullAway"})
  private <T> T value(Field<T> field) {
    return (T) values.get(field);
  }

  /** The fields that stand there. */
  public Collection<Field<?>> present() {
    return values.keySet();
  }

  public Node.Mapping mapping() {
    return mapping;
  }

  public Reading reading() {
    return reading;
  }

  /** Where the value of a key stands, or the object if the key is not there. */
  public Place place(Field<?> field) {
    return mapping.find(field.key()).map(Node::place).orElse(mapping.place());
  }

  /**
   * Tells of a value that can be read, but will not do. What is stored or travels is taken as it
   * is: it may be of a version that did not look so closely.
   */
  public void unfit(Field<?> field, String what, String mend) {
    if (!reading.isLenient()) {
      error(field, what, mend);
    }
  }

  /** Tells of something wrong with the value of a key. */
  public void error(Field<?> field, String what, String mend) {
    reading.error(place(field), what, mend);
  }
}
