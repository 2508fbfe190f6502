// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of a few words. */
final class Choice {
  private Choice() {}

  /** The constants of an enum, written with underscores. */
  static <E extends Enum<E>> Shape<E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(Words.of(constant).replace('-', '_'), constant);
    }
    return ofMap(words);
  }

  /** Words that stand for themselves. */
  static Shape<String> ofWords(String... words) {
    Map<String, String> map = new LinkedHashMap<>();
    Arrays.stream(words).forEach(word -> map.put(word, word));
    return ofMap(map);
  }

  static <T> Shape<T> ofMap(Map<String, T> words) {
    List<String> names = List.copyOf(words.keySet());
    return new ScalarShape<>(
        "one of " + String.join(", ", names),
        Schema.any().with("enum", withNumbers(names)),
        scalar -> pick(scalar.text(), words, names));
  }

  private static <T> Parsed<T> pick(String word, Map<String, T> words, List<String> names) {
    T value = words.get(word);
    if (value != null) {
      return Parsed.good(value);
    }
    return Parsed.bad(
        "'" + word + "' is not known here",
        Suggestion.of(word, names)
            .map(near -> "did you mean " + near + "?")
            .orElse((names.size() == 1 ? "write " : "write one of ") + String.join(", ", names)));
  }

  /** A word that looks like a number may stand without quotes, and an editor must not object. */
  private static List<Object> withNumbers(List<String> names) {
    List<Object> all = new ArrayList<>(names);
    names.stream()
        .filter(name -> name.matches("[0-9]+(\\.[0-9]+)?"))
        .forEach(name -> all.add(new BigDecimal(name)));
    return all;
  }
}
