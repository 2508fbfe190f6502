// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Keys;
import java.util.List;
import java.util.Set;

/** Keys that browser actions take, but not where they were written. */
final class Misplaced {
  private static final Set<String> WITHOUT_ELEMENT =
      Set.of("goto", "screenshot", "dialog", "popup", "download");

  private Misplaced() {}

  /** Beside an action of that kind. */
  static Keys beside(DeedKind kind) {
    List<String> others = others(actions(), kind);
    return Keys.of()
        .refusing(
            others(inner(kind), kind),
            "belongs into " + (kind.key().equals("press") ? "on" : kind.key()),
            "move it there")
        .refusing(others, "is an action of its own", "begin a new item, with - in front")
        .briefly();
  }

  /** Among the actions of a step. */
  static Keys inList() {
    return Keys.of()
        .refusing(List.of("oauth"), "is a step of its own", "move it into steps, beside this one");
  }

  /** Where a step has them instead of {@code do}. */
  static List<String> actions() {
    return Deeds.ALL.stream().map(DeedKind::key).toList();
  }

  private static List<String> inner(DeedKind kind) {
    return switch (kind.key()) {
      case "wait", "expect" -> Conditions.names();
      default -> WITHOUT_ELEMENT.contains(kind.key()) ? List.of() : Targets.names();
    };
  }

  private static List<String> others(List<String> keys, DeedKind kind) {
    Set<String> own = Set.copyOf(kind.keys().fields().stream().map(it -> it.key()).toList());
    return keys.stream().filter(key -> !own.contains(key)).toList();
  }
}
