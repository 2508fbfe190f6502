// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;

/** Finds places in a tree by the keys and positions that lead there. */
final class Trail {
  private Trail() {}

  /** Where the path leads, or the last node on the way that exists. */
  static Place place(Node from, Object... path) {
    Node at = from;
    for (Object step : path) {
      Optional<Node> next = next(at, step);
      if (next.isEmpty()) {
        return at.place();
      }
      at = next.get();
    }
    return at.place();
  }

  /** Where the last key of the path stands. */
  static Place keyPlace(Node from, String key, String inner) {
    return next(from, key)
        .flatMap(node -> node instanceof Node.Mapping map ? map.entry(inner) : Optional.empty())
        .map(entry -> entry.key().place())
        .orElseGet(() -> place(from, key));
  }

  private static Optional<Node> next(Node at, Object step) {
    return switch (at) {
      case Node.Mapping mapping when step instanceof String key -> mapping.find(key);
      case Node.Sequence list when step instanceof Integer index && index < list.items().size() ->
          Optional.of(list.items().get(index));
      default -> step.equals(0) ? Optional.of(at) : Optional.empty();
    };
  }
}
