// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.secret;

import dev.vedette.checks.probe.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets lie in a Vault.
 *
 * @param address base URL, http or https
 * @param paths of version 2 key-value secrets, each {@code MOUNT/PATH}; their keys are the names of
 *     secrets, and of two equal ones the first counts
 * @param token asked for at each refresh; may throw {@link
 *     dev.vedette.checks.probe.secret.SecretUnavailableException}
 * @param namespace of Vault Enterprise; null for the root
 */
public record VaultPlace(
    URI address, List<String> paths, Supplier<Secret> token, @Nullable String namespace) {
  /**
   * Throws {@link IllegalArgumentException}, with a message for the operator, when no secret can
   * lie there.
   */
  public VaultPlace {
    paths = List.copyOf(paths);
    if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException("'" + address + "' is no URL of a Vault");
    }
    for (String path : paths) {
      if (!path.matches("[^/]+(/[^/]+)+")) {
        throw new IllegalArgumentException("'" + path + "' is not MOUNT/PATH");
      }
    }
  }
}
