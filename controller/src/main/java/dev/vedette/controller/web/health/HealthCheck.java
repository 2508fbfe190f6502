// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.health;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that must be well.
 *
 * @param name in a word or two
 * @param look finds the reason why it is not well at that instant, with the mend; empty when it is
 */
public record HealthCheck(String name, Function<Instant, Optional<String>> look) {
  /** The reason; a check that throws is not well either. */
  Optional<String> problem(Instant now) {
    try {
      return look.apply(now);
    } catch (RuntimeException e) {
      return Optional.of("cannot be looked at: " + e.getMessage());
    }
  }
}
