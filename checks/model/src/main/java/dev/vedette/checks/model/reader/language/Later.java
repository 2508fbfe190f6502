// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import java.util.Map;

/** What is reserved for later in version 1. */
final class Later {
  static final Map<String, String> KEYS =
      Map.of(
          "schedule", "use every: for now",
          "flows", "write the steps out in each check for now",
          "use", "write the steps out in each check for now",
          "for_each", "write one check for each for now",
          "values", "use variables: or the variables of a location for now");

  private Later() {}
}
