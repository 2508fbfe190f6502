// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

/**
 * One key of an object. Fields are compared as they are: each is a constant of its own.
 *
 * @param <T> what its value is read into
 */
public final class Field<T> {
  private final String key;
  private final Shape<T> shape;
  private final String doc;
  private final boolean required;

  private Field(String key, Shape<T> shape, String doc, boolean required) {
    this.key = key;
    this.shape = shape;
    this.doc = doc;
    this.required = required;
  }

  /** A key that must be there. */
  public static <T> Field<T> required(String key, Shape<T> shape, String doc) {
    return new Field<>(key, shape, doc, true);
  }

  /** A key that may be left out. */
  public static <T> Field<T> optional(String key, Shape<T> shape, String doc) {
    return new Field<>(key, shape, doc, false);
  }

  public String key() {
    return key;
  }

  Shape<T> shape() {
    return shape;
  }

  boolean isRequired() {
    return required;
  }

  Schema schema(SchemaBook book) {
    return shape.schema(book).with("description", doc);
  }
}
