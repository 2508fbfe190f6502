// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.reader.language.CheckEntry;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.yaml.Node;

/** A check that could be read, before it is known whether it fits the rest of the repository. */
record Unit(String path, CheckEntry entry) {
  CheckId id() {
    return entry.identity().id();
  }

  Node.Mapping written() {
    return entry.source().written();
  }

  Place place(Object... trail) {
    return Trail.place(written(), trail);
  }

  /** File and line, for messages about two checks. */
  String where() {
    return path + ":" + place("id").line();
  }
}
