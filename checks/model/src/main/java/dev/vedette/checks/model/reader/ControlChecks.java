// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.repository.Settings;
import java.util.List;

/**
 * The checks that look at control targets: for each URL one request with a timeout of 5 s, from the
 * locations that name it; id {@code control-} and the first 8 hex digits of the URL's SHA-256.
 */
public final class ControlChecks {
  private ControlChecks() {}

  /** One check for each control URL, in the order of their ids. */
  @SuppressWarnings("DoNotCallSuggester")
  public static List<CheckDefinition> of(Settings settings) {
    throw new UnsupportedOperationException("being written: " + settings);
  }
}
