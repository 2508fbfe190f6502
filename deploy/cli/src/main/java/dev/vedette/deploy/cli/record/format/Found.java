// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.checks.model.reader.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON text, and where it begins. */
sealed interface Found {
  Place place();

  /** What it is, for a message: {@code a text}. */
  String kind();

  /** An object. */
  record Members(Place place, Map<String, Found> members) implements Found {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "an object";
    }

    boolean has(String key) {
      return find(key).isPresent();
    }

    /** The value of a key; {@code null} counts as none. */
    Optional<Found> find(String key) {
      return Optional.ofNullable(members.get(key))
          .filter(value -> !(value instanceof Bare bare && bare.word().equals("null")));
    }

    Found need(String key) {
      return find(key)
          .orElseThrow(
              () ->
                  new UnreadableRecordingException(
                      place, "'" + key + "' is missing here", "record it anew, or add " + key));
    }

    String text(String key) {
      return need(key).asText(key);
    }

    Optional<String> textIf(String key) {
      return find(key).map(value -> value.asText(key));
    }

    List<Found> items(String key) {
      return need(key).asItems(key);
    }

    List<Found> itemsIf(String key) {
      return find(key).map(value -> value.asItems(key)).orElse(List.of());
    }

    /** A whole number of 0 to 1,000,000. */
    Optional<Integer> numberIf(String key) {
      return find(key).map(value -> value.asNumber(key));
    }

    boolean isTrue(String key) {
      return find(key)
          .filter(value -> value instanceof Bare bare && bare.word().equals("true"))
          .isPresent();
    }

    boolean isFalse(String key) {
      return find(key)
          .filter(value -> value instanceof Bare bare && bare.word().equals("false"))
          .isPresent();
    }
  }

  /** An array. */
  record Items(Place place, List<Found> items) implements Found {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A string. */
  record Text(Place place, String text) implements Found {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
  record Bare(Place place, String word) implements Found {
    @Override
    public String kind() {
      return word.matches("[a-z]+") ? word : "a number";
    }
  }

  /** This as an object. */
  default Members asMembers(String what) {
    if (this instanceof Members members) {
      return members;
    }
    throw wrong(what, "an object");
  }

  /** This as a list. */
  default List<Found> asItems(String what) {
    if (this instanceof Items list) {
      return list.items();
    }
    throw wrong(what, "a list");
  }

  /** This as a text. */
  default String asText(String what) {
    if (this instanceof Text text) {
      return text.text();
    }
    throw wrong(what, "a text");
  }

  /** This as a number of 0 to 999,999, without its fraction. */
  default int asNumber(String what) {
    if (this instanceof Bare bare && bare.word().matches("[0-9]{1,6}(\\.[0-9]+)?")) {
      return (int) Double.parseDouble(bare.word());
    }
    throw wrong(what, "a whole number");
  }

  private UnreadableRecordingException wrong(String what, String wanted) {
    return new UnreadableRecordingException(
        place(), "'" + what + "' is " + kind() + ", not " + wanted, "record it anew, or mend it");
  }
}
