// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.util.Optional;

/**
 * Where an agent finds the values of the secrets that checks name. Safe for use by many threads.
 */
public interface SecretSource {
  /** A source that has none. */
  SecretSource NONE = name -> Optional.empty();

  /**
   * The secret's value now, or empty when there is none of that name. Throws {@link
   * SecretUnavailableException} when that cannot be told.
   */
  Optional<Secret> find(String name);

  /** Asks this source first, then {@code next}. */
  default SecretSource or(SecretSource next) {
    return name -> find(name).or(() -> next.find(name));
  }
}
