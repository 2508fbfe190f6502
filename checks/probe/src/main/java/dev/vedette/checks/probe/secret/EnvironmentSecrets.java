// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.util.Map;
import java.util.Optional;

/**
 * Secrets from environment variables: {@code VEDETTE_SECRET_PROBE_PASSWORD} holds the secret {@code
 * PROBE_PASSWORD}. One line end at its end does not count.
 *
 * @param environment that of the process
 */
public record EnvironmentSecrets(Map<String, String> environment) implements SecretSource {
  static final String PREFIX = "VEDETTE_SECRET_";

  public EnvironmentSecrets {
    environment = Map.copyOf(environment);
  }

  @Override
  public Optional<Secret> find(String name) {
    return Optional.ofNullable(environment.get(PREFIX + name)).map(Secret::written);
  }

  /** Says nothing of the values. */
  @Override
  public String toString() {
    return "secrets of the environment";
  }
}
