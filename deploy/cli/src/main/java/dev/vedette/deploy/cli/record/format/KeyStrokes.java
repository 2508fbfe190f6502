// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Makes presses of keys that go down and up; modifiers that are held go in front. */
final class KeyStrokes {
  private static final Set<String> MODIFIERS = Set.of("Control", "Shift", "Alt", "Meta");

  private final Set<String> held = new LinkedHashSet<>();
  private boolean used;

  /** A key goes down. Returns what is pressed by that. */
  Optional<String> down(String key) {
    String name = name(key);
    if (MODIFIERS.contains(name)) {
      used = used && !held.isEmpty();
      held.add(name);
      return Optional.empty();
    }
    used = true;
    return Optional.of(held.isEmpty() ? name : String.join("+", held) + "+" + name);
  }

  /** A key goes up. Returns what was pressed: a modifier all alone. */
  Optional<String> up(String key) {
    String name = name(key);
    boolean alone = held.remove(name) && !used;
    used = used && !held.isEmpty();
    return alone ? Optional.of(name) : Optional.empty();
  }

  private static String name(String key) {
    return switch (key) {
      case " " -> "Space";
      case "\r", "\n", "NumpadEnter" -> "Enter";
      default -> key.replaceFirst("^(Control|Shift|Alt|Meta)(Left|Right)$", "$1");
    };
  }
}
