// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a YAML file is made of. */
public sealed interface Yaml {
  /** Written as it is: a number, a duration, a word of the language. */
  record Word(String word) implements Yaml {}

  /** Text of the recording, quoted where it must be. */
  record Text(String text) implements Yaml {}

  /** Keys and values, in order. */
  record Entries(Map<String, Yaml> entries) implements Yaml {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A list, with its notes. */
  record Rows(List<Yaml> rows) implements Yaml {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** A comment on a line of its own. */
  record Note(String note) implements Yaml {}

  static Yaml word(String word) {
    return new Word(word);
  }

  static Yaml text(String text) {
    return new Text(text);
  }

  static Builder entries() {
    return new Builder();
  }

  static Yaml rows(List<? extends Yaml> rows) {
    return new Rows(new ArrayList<>(rows));
  }

  /** Collects entries. */
  final class Builder {
    private final Map<String, Yaml> entries = new LinkedHashMap<>();

    private Builder() {}

    public Builder with(String key, Yaml value) {
      entries.put(key, value);
      return this;
    }

    public Builder with(Entries more) {
      entries.putAll(more.entries());
      return this;
    }

    public Entries build() {
      return new Entries(entries);
    }
  }
}
