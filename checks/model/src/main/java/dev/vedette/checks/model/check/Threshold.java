// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import org.jspecify.annotations.Nullable;

/**
 * From where on a metric is too much.
 *
 * @param metric what is measured
 * @param degraded in milliseconds, or the plain number for {@code cls}; null for none
 * @param failed the same; null for none
 */
public record Threshold(Metric metric, @Nullable Double degraded, @Nullable Double failed) {

  /** What a threshold or a percentile rule looks at. */
  public sealed interface Metric {
    /** As a rule of the check language writes it. */
    String name();

    /** All steps that are not {@code always}. */
    record Duration() implements Metric {
      @Override
      public String name() {
        return "duration";
      }
    }

    record StepDuration(String step) implements Metric {
      @Override
      public String name() {
        return step;
      }
    }

    /** A phase summed over the hops of the run: {@code dns connect tls send wait receive}. */
    record PhaseDuration(String phase) implements Metric {
      @Override
      public String name() {
        return phase;
      }
    }

    /** {@code lcp cls fcp ttfb tbt}. */
    record Vital(String name) implements Metric {}

    /** Time that other owners' hosts put on the critical path. */
    record ThirdParty() implements Metric {
      @Override
      public String name() {
        return "third_party";
      }
    }
  }
}
