// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.model.Cause;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a walk through a provider's pages ended. */
public sealed interface Walked {

  /** Back at the redirect URI, which was not asked itself. */
  record Returned(ResponseMode mode, Map<String, String> parameters, String host)
      implements Walked {
    public Returned {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * On the way.
   *
   * @param message for a person, with the request it concerns
   */
  record Stopped(Cause cause, String message, @Nullable String host) implements Walked {}
}
