// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.expression.Value;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token answer (RFC 6749 section 5.1).
 *
 * @param values every field of it, by name
 */
record Tokens(String accessToken, Map<String, Value> values) {
  Tokens {
    values = Map.copyOf(values);
  }

  @Nullable String refreshToken() {
    return text("refresh_token");
  }

  @Nullable String idToken() {
    return text("id_token");
  }

  /** How long the access token is good; empty when the provider does not say. */
  Optional<Duration> expiresIn() {
    return values.get("expires_in") instanceof Value.Number number
        ? Optional.of(Duration.ofSeconds(number.number().longValue()))
        : Optional.empty();
  }

  @Nullable String text(String name) {
    return values.get(name) instanceof Value.Text text ? text.text() : null;
  }
}
