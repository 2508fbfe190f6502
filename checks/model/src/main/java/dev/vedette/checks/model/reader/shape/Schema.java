// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON Schema (draft 2020-12) as plain maps, lists, texts, numbers and booleans. */
public record Schema(Map<String, Object> keywords) {
  public Schema {
    keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
  }

  /** Anything. */
  public static Schema any() {
    return new Schema(Map.of());
  }

  public static Schema of(String type) {
    return any().with("type", type);
  }

  /** One of the words. */
  public static Schema words(List<String> words) {
    return any().with("enum", words);
  }

  /** Any of several. */
  public static Schema anyOf(List<Schema> schemas) {
    return any().with("anyOf", schemas.stream().map(Schema::keywords).distinct().toList());
  }

  public Schema with(String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(keywords);
    more.put(keyword, value);
    return new Schema(more);
  }
}
