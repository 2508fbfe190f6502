// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an expression stands for: a JSON value. */
public sealed interface Value {
  Value NULL = new Null();

  /** As it is written inside a text: a text as it is, anything else as JSON. */
  String text();

  record Text(String text) implements Value {}

  /**
   * Written out, but for what only an exponent keeps short: JSON lets a few bytes name a number of
   * a billion digits.
   */
  record Number(BigDecimal number) implements Value {
    private static final int MOST_ZEROS = 1000;

    @Override
    public String text() {
      return Math.abs((long) number.scale()) > MOST_ZEROS
          ? number.toString()
          : number.toPlainString();
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  record Null() implements Value {
    @Override
    public String text() {
      return "null";
    }
  }

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return items.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /** In the order given. */
  record Fields(Map<String, Value> fields) implements Value {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String text() {
      return fields.entrySet().stream()
          .map(field -> JsonText.quote(field.getKey()) + ":" + JsonText.of(field.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /**
   * From what JSON libraries give: texts, numbers, booleans, null, lists and maps of these.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Value of(@Nullable Object plain) {
    return switch (plain) {
      case null -> NULL;
      case String text -> new Text(text);
      case Boolean bool -> new Bool(bool);
      case BigDecimal number -> new Number(number);
      case java.lang.Number number -> new Number(new BigDecimal(number.toString()));
      case Collection<?> items -> new Items(items.stream().map(Value::of).toList());
      case Map<?, ?> fields -> new Fields(fieldsOf(fields));
      default -> throw new IllegalArgumentException("no JSON value: " + plain.getClass());
    };
  }

  private static Map<String, Value> fieldsOf(Map<?, ?> plain) {
    Map<String, Value> fields = new LinkedHashMap<>();
    plain.forEach((key, value) -> fields.put(String.valueOf(key), of(value)));
    return fields;
  }
}
