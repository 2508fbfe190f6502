// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import java.util.List;
import java.util.Optional;

/** A piece of YAML with its place. */
public sealed interface Node {
  Place place();

  /** What a node is, for messages: {@code text}, {@code a list}. */
  String kindName();

  /**
   * A single value.
   *
   * @param text as written, quotes and escapes undone
   */
  record Scalar(Place place, String text, Kind kind, Style style) implements Node {
    @Override
    public String kindName() {
      return switch (kind) {
        case TEXT -> "text";
        case NUMBER -> "a number";
        case BOOL -> "true or false";
        case NULL -> "nothing";
      };
    }

    /** Whether nothing at all was written, not even {@code null}. */
    public boolean isEmpty() {
      return kind == Kind.NULL && text.isEmpty();
    }
  }

  /** By the core schema of YAML 1.2. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOL,
    NULL
  }

  /**
   * How a scalar was written.
   *
   * @param inset characters between the scalar's place and its text: 1 for a quote; -1 when the
   *     text does not stand on that line as it is
   * @param cutByComment whether a {@code #} after it, on the same line, began a comment
   */
  record Style(int inset, boolean cutByComment) {}

  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kindName() {
      return "a list";
    }
  }

  /**
   * Keys and values, in order; no key twice.
   *
   * @param flow whether it was written with braces
   */
  record Mapping(Place place, List<Entry> entries, boolean flow) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Node> find(String key) {
      return entry(key).map(Entry::value);
    }

    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    @Override
    public String kindName() {
      return "a map";
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, Node value) {
    public String name() {
      return key.text();
    }

    /** Whether the value is null, written or left out. */
    public boolean isNull() {
      return value instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }
  }
}
