// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of which types the registered claims are: RFC 7519 section 4.1. */
final class ClaimTypes {
  private static final List<String> NUMBERS = List.of("exp", "iat", "nbf");
  private static final List<String> TEXTS = List.of("iss", "sub", "jti");

  private ClaimTypes() {}

  /** The first claim of another type, as a message goes on behind its owner. */
  static Optional<String> fault(Map<String, Object> claims) {
    for (String name : NUMBERS) {
      if (claims.get(name) != null && !(claims.get(name) instanceof Number)) {
        return Optional.of(name + " is not a number");
      }
    }
    for (String name : TEXTS) {
      if (claims.get(name) != null && !(claims.get(name) instanceof String)) {
        return Optional.of(name + " is not a text");
      }
    }
    return isAudience(claims.get("aud"))
        ? Optional.empty()
        : Optional.of("aud is neither a text nor a list of texts");
  }

  private static boolean isAudience(@Nullable Object audience) {
    return audience instanceof List<?> list
        ? list.stream().allMatch(String.class::isInstance)
        : audience == null || audience instanceof String;
  }
}
