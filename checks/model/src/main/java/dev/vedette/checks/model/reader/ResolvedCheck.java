// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.repository.SecretScope;
import java.util.HashMap;
import java.util.Map;

/**
 * A check and what else of its repository is needed to carry it out.
 *
 * @param locationVariables for each location of the check; a location without variables may be
 *     absent
 * @param secretScopes of the secrets that the check names and the repository restricts
 */
public record ResolvedCheck(
    CheckDefinition definition,
    Map<LocationId, Map<String, String>> locationVariables,
    Map<String, SecretScope> secretScopes) {
  public ResolvedCheck {
    Map<LocationId, Map<String, String>> copy = new HashMap<>();
    locationVariables.forEach((location, variables) -> copy.put(location, Map.copyOf(variables)));
    locationVariables = Map.copyOf(copy);
    secretScopes = Map.copyOf(secretScopes);
  }

  /** The variables of {@code location}; empty when it has none. */
  public Map<String, String> variablesOf(LocationId location) {
    return locationVariables.getOrDefault(location, Map.of());
  }
}
