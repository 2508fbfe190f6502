// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Anchors met so far, and how much their aliases may amount to. */
final class Aliases {
  private static final int MOST = 50;
  private static final int DEEPEST = 20;

  /** A few small aliases of aliases make billions of values; this is where the joke ends. */
  private static final int MOST_VALUES = 10_000;

  private final Map<String, Sized> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int count;
  private int values;

  /** An anchor whose node has begun. */
  void open(String name) {
    open.add(name);
  }

  void define(String name, Sized sized) {
    open.remove(name);
    anchors.put(name, sized);
  }

  Sized expand(String name, Place place, int depth) {
    if (open.contains(name)) {
      throw bad(place, "*" + name + " stands inside what it repeats", "write it out");
    }
    Sized sized = anchors.get(name);
    if (sized == null) {
      throw bad(
          place,
          "*" + name + " has no anchor above it",
          "define &" + name + " first, or quote a value that begins with *");
    }
    if (++count > MOST) {
      throw bad(place, "more than " + MOST + " aliases", "use defaults instead");
    }
    values += sized.values();
    if (values > MOST_VALUES || depth + sized.height() - 1 > DEEPEST) {
      throw bad(place, "*" + name + " expands to too much", "write out what is meant");
    }
    return sized;
  }

  private static UnreadableException bad(Place place, String what, String mend) {
    return new UnreadableException(Problem.error(place, what, mend));
  }
}
