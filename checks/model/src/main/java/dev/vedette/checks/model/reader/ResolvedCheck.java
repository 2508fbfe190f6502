// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.repository.SecretScope;
import java.util.Map;

/**
 * A check with what an agent needs beside it.
 *
 * @param locationVariables the variables of each of its locations that has some
 * @param secretScopes where the secrets it names may be sent; a secret without a scope is not here
 */
public record ResolvedCheck(
    CheckDefinition definition,
    Map<LocationId, Map<String, String>> locationVariables,
    Map<String, SecretScope> secretScopes) {
  public ResolvedCheck {
    locationVariables = Map.copyOf(locationVariables);
    secretScopes = Map.copyOf(secretScopes);
  }
}
