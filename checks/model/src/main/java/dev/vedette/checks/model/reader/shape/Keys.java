// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of an object and what they demand of each other.
 *
 * @param foreign keys that do not belong here, with what to say of them
 * @param alternatives sets of keys of which one may stand
 * @param companions keys that mean something beside others only
 * @param brief whether what is missing goes untold where something else is wrong, which probably is
 *     it
 */
public record Keys(
    List<Field<?>> fields,
    Map<String, Foreign> foreign,
    List<Alternatives> alternatives,
    List<Companion> companions,
    boolean brief) {
  private static final int SOME = 6;

  public Keys {
    fields = List.copyOf(fields);
    foreign = Map.copyOf(foreign);
    alternatives = List.copyOf(alternatives);
    companions = List.copyOf(companions);
  }

  /** What is wrong with a key that is known but not for here, and the mend. */
  public record Foreign(String what, String mend) {}

  /**
   * Keys of which one may stand, or must.
   *
   * @param what they are, for messages
   */
  public record Alternatives(String what, List<Field<?>> fields, boolean needed) {
    public Alternatives {
      fields = List.copyOf(fields);
    }

    List<String> names() {
      return fields.stream().map(Field::key).toList();
    }
  }

  public static Keys of(Field<?>... fields) {
    return new Keys(List.of(fields), Map.of(), List.of(), List.of(), false);
  }

  /** The same and more. */
  public Keys and(Keys more) {
    List<Field<?>> all = new ArrayList<>(fields);
    all.addAll(more.fields);
    List<Alternatives> either = new ArrayList<>(alternatives);
    either.addAll(more.alternatives);
    Map<String, Foreign> others = new HashMap<>(foreign);
    others.putAll(more.foreign);
    List<Companion> beside = new ArrayList<>(companions);
    beside.addAll(more.companions);
    return new Keys(all, others, either, beside, brief || more.brief);
  }

  /** Keys of a later version, with what to do for now. */
  public Keys reserving(Map<String, String> later) {
    Map<String, Foreign> others = new HashMap<>();
    later.forEach((key, mend) -> others.put(key, new Foreign("is not yet built", mend)));
    return refusing(others);
  }

  /** Keys that belong into another place. */
  public Keys elsewhere(List<String> keys, String place) {
    return refusing(keys, "stands in " + place + " only", "move it there");
  }

  /** Keys that are known but not for here, all for the same reason. */
  public Keys refusing(List<String> keys, String what, String mend) {
    Map<String, Foreign> others = new HashMap<>();
    keys.forEach(key -> others.put(key, new Foreign(what, mend)));
    return refusing(others);
  }

  /** The same, without a word of what is missing where something else is wrong. */
  public Keys briefly() {
    return new Keys(fields, foreign, alternatives, companions, true);
  }

  private Keys refusing(Map<String, Foreign> more) {
    Map<String, Foreign> others = new HashMap<>(foreign);
    others.putAll(more);
    return new Keys(fields, others, alternatives, companions, brief);
  }

  /** One of these must stand, and one only. */
  public Keys exactlyOne(String what, Field<?>... either) {
    return either(new Alternatives(what, List.of(either), true));
  }

  /** Not more than one of these may stand. */
  public Keys atMostOne(String what, Field<?>... either) {
    return either(new Alternatives(what, List.of(either), false));
  }

  private Keys either(Alternatives either) {
    List<Alternatives> all = new ArrayList<>(alternatives);
    all.add(either);
    return new Keys(fields, foreign, all, companions, brief);
  }

  /**
   * A key that means something beside one of some others only.
   *
   * @param what these are, for messages
   */
  public Keys onlyBeside(Field<?> field, String what, String mend, Field<?>... hosts) {
    List<Companion> all = new ArrayList<>(companions);
    all.add(new Companion(field, what, mend, List.of(hosts)));
    return new Keys(fields, foreign, alternatives, all, brief);
  }

  Optional<Field<?>> find(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  List<String> names() {
    return fields.stream().map(Field::key).toList();
  }

  /** A few keys to name in a message: those that are required, or the first. */
  String some() {
    List<String> required =
        fields.stream().filter(Field::isRequired).map(Field::key).limit(SOME).toList();
    return String.join(", ", required.isEmpty() ? names().stream().limit(SOME).toList() : required);
  }

  void tellUnknown(Node.Scalar key, String what, Reading reading) {
    String name = key.text();
    Foreign other = foreign.get(name);
    if (other != null) {
      reading.error(key.place(), "'" + name + "' " + other.what(), other.mend());
    } else if (name.equals("<<")) {
      reading.error(key.place(), "YAML 1.2 has no merge key", "use defaults, or write it out");
    } else {
      reading.error(
          key.place(),
          "unknown key '" + name + "' in " + what,
          Suggestion.of(name, names())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("the keys here are " + String.join(", ", names())));
    }
  }

  /**
   * Tells what is missing or too much.
   *
   * @param wrong whether something of the object was told of already
   */
  boolean areComplete(Fields given, boolean wrong) {
    boolean complete = true;
    boolean slipped =
        !given.reading().isLenient()
            && given.mapping().entries().stream().anyMatch(it -> find(it.name()).isEmpty());
    for (Field<?> field : fields) {
      if (field.isRequired() && !given.has(field)) {
        complete = false;
        if (!brief || !wrong) {
          tellMissing(field, given);
        }
      }
    }
    for (Alternatives either : alternatives) {
      complete &= Choices.isOne(either, given, slipped);
    }
    if (complete && !given.reading().isLenient()) {
      companions.forEach(companion -> companion.check(given));
    }
    return complete;
  }

  private static void tellMissing(Field<?> field, Fields given) {
    if (given.mapping().find(field.key()).isEmpty()) {
      given
          .reading()
          .error(
              given.mapping().place(),
              "'" + field.key() + "' is missing",
              "add " + field.key() + ":");
    }
  }

  Schema constrain(Schema schema) {
    List<Object> all =
        Stream.concat(
                alternatives.stream().map(Choices::schema),
                companions.stream().map(Companion::schema))
            .map(Schema::keywords)
            .collect(Collectors.toList());
    return all.isEmpty() ? schema : schema.with("allOf", all);
  }
}
