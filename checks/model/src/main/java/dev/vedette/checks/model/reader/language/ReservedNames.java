// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Function;
import java.util.Set;

/** Words that an expression takes for something other than a saved value. */
final class ReservedNames {
  private static final Set<String> CONTEXT = Set.of("location", "secret", "run", "check");

  private ReservedNames() {}

  static boolean isReserved(String name) {
    return CONTEXT.contains(name) || Function.named(name).isPresent();
  }
}
