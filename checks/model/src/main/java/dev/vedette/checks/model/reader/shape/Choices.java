// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether one of several keys stands. */
final class Choices {
  private Choices() {}

  /**
   * Says whether the choice is met, and tells if not. Of what travels too much may stand there.
   *
   * @param slipped whether an unknown key stands there, which was told and probably is the one
   */
  static boolean isOne(Keys.Alternatives either, Fields given, boolean slipped) {
    List<Node.Entry> standing =
        given.mapping().entries().stream()
            .filter(entry -> either.names().contains(entry.name()))
            .toList();
    if (standing.isEmpty() && either.needed() && !slipped) {
      given
          .reading()
          .error(
              given.mapping().place(),
              either.what() + " is missing",
              "add one of " + String.join(", ", either.names()));
    }
    if (standing.size() > 1 && given.reading().isLenient() && !either.needed()) {
      return true;
    }
    if (standing.size() > 1) {
      given
          .reading()
          .error(
              standing.get(1).key().place(),
              "'"
                  + standing.get(0).name()
                  + "' and '"
                  + standing.get(1).name()
                  + "' exclude each other",
              "keep one of them");
    }
    return standing.size() == 1
        ? either.fields().stream().anyMatch(given::has)
        : standing.isEmpty() && !either.needed();
  }

  /** Exactly one, or at most one, as JSON Schema. */
  static Schema schema(Keys.Alternatives either) {
    List<Object> cases = new ArrayList<>();
    either.names().forEach(name -> cases.add(Map.of("required", List.of(name))));
    if (!either.needed()) {
      cases.add(Map.of("not", Map.of("anyOf", List.copyOf(cases))));
    }
    return Schema.any().with("oneOf", cases);
  }
}
