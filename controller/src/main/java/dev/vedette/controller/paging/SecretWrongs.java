// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.SecretScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which secrets are near the last day that is known of them, for {@link OperatorsWatch}. */
public final class SecretWrongs {
  /** So long before the last day it is told. */
  static final Period AHEAD = Period.ofDays(14);

  private SecretWrongs() {}

  /**
   * By what the repository says of its secrets. Days are those of UTC.
   *
   * @param secrets by name
   */
  public static List<String> of(Map<String, SecretScope> secrets, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return secrets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(secret -> of(secret.getKey(), secret.getValue().expires(), today).stream())
        .toList();
  }

  private static Optional<String> of(String name, @Nullable LocalDate lastDay, LocalDate today) {
    if (lastDay == null || lastDay.minus(AHEAD).isAfter(today)) {
      return Optional.empty();
    }
    String verb = lastDay.isBefore(today) ? "expired" : "expires";
    return Optional.of(
        "secret %s %s on %s; give the agents a new one, then change its `expires` in vedette.yaml"
            .formatted(name, verb, lastDay));
  }
}
